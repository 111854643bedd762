package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.internal.sdk.Wanted.Statistic;
import io.cloudcost.model.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.cloudwatch.model.Dimension;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataRequest;
import software.amazon.awssdk.services.cloudwatch.model.GetMetricDataResponse;
import software.amazon.awssdk.services.cloudwatch.model.Metric;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataQuery;
import software.amazon.awssdk.services.cloudwatch.model.MetricStat;
import software.amazon.awssdk.services.cloudwatch.model.ScanBy;

/** CloudWatch's metrics. A call costs 0.01 USD for each 1,000 metrics that it names, and each page is a call. */
public final class CloudWatch {

    /** What metrics are read with. */
    public static final String METRIC_DATA = "cloudwatch:GetMetricData";

    /** The most queries of a call (API reference, GetMetricData). */
    public static final int MOST_QUERIES = 500;

    /** The most values of an answer (API reference, GetMetricData). */
    public static final int MOST_POINTS = 100_800;

    private final AwsAccess access;

    /** @param access to CloudWatch */
    public CloudWatch(AwsAccess access) {
        this.access = access;
    }

    /**
     * Reads metrics of one region, all pages.
     *
     * @param window aligned to the periods of all statistics; its end is exclusive
     * @param wanted at most {@link #MOST_QUERIES} statistics and {@link #MOST_POINTS} values in all
     */
    public Measured read(String region, Period window, List<Wanted> wanted) {
        List<MetricDataQuery> queries = queries(wanted);
        Measured measured = new Measured(wanted);
        Cursors cursors = new Cursors(METRIC_DATA);
        Optional<String> token = Optional.empty();
        do {
            GetMetricDataRequest request = GetMetricDataRequest.builder()
                    .metricDataQueries(queries)
                    .startTime(window.start())
                    .endTime(window.end())
                    .scanBy(ScanBy.TIMESTAMP_ASCENDING)
                    .nextToken(token.orElse(null))
                    .build();
            GetMetricDataResponse answer =
                    Tries.call(METRIC_DATA, () -> access.cloudWatch(region).getMetricData(request));
            measured.add(answer.metricDataResults());
            token = cursors.next(answer.nextToken());
        } while (token.isPresent());
        return measured;
    }

    static List<MetricDataQuery> queries(List<Wanted> wanted) {
        List<MetricDataQuery> queries = new ArrayList<>();
        for (int at = 0; at < wanted.size(); at++) {
            Wanted each = wanted.get(at);
            int index = at;
            IntStream.range(0, each.statistics().size())
                    .mapToObj(which -> query(
                            Measured.id(index, which), each, each.statistics().get(which)))
                    .forEach(queries::add);
        }
        return queries;
    }

    private static MetricDataQuery query(String id, Wanted wanted, Statistic statistic) {
        Metric metric = Metric.builder()
                .namespace(wanted.namespace())
                .metricName(wanted.metric())
                .dimensions(wanted.dimensions().entrySet().stream()
                        .map(each -> Dimension.builder()
                                .name(each.getKey())
                                .value(each.getValue())
                                .build())
                        .toList())
                .build();
        return MetricDataQuery.builder()
                .id(id)
                .metricStat(MetricStat.builder()
                        .metric(metric)
                        .period(statistic.period())
                        .stat(statistic.name())
                        .build())
                .build();
    }
}
