package io.cloudcost.aws.internal.sdk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.cloudwatch.model.MetricDataResult;
import software.amazon.awssdk.services.cloudwatch.model.StatusCode;

/** The answer to one question, put together from its pages. What AWS did not tell to its end is taken for not told. */
public final class Measured {

    private final List<Wanted> wanted;
    private final Map<String, TreeMap<Instant, BigDecimal>> values = new HashMap<>();
    private final Map<String, StatusCode> ends = new HashMap<>();

    Measured(List<Wanted> wanted) {
        this.wanted = wanted;
    }

    static String id(int wanted, int statistic) {
        return "m" + wanted + "s" + statistic;
    }

    void add(List<MetricDataResult> results) {
        for (MetricDataResult result : results) {
            String id = Wire.required(CloudWatch.METRIC_DATA, "MetricDataResults.Id", result.id());
            TreeMap<Instant, BigDecimal> known = values.computeIfAbsent(id, key -> new TreeMap<>());
            Wire.required(
                    CloudWatch.METRIC_DATA,
                    "MetricDataResults.Values",
                    result.values().size() == result.timestamps().size());
            for (int at = 0; at < result.values().size(); at++) {
                known.put(
                        result.timestamps().get(at),
                        BigDecimal.valueOf(result.values().get(at)));
            }
            ends.put(id, result.statusCode());
        }
    }

    /** The values of a statistic; none if AWS has none, or did not tell them to the end. */
    public Series series(int index, int statistic) {
        String id = id(index, statistic);
        TreeMap<Instant, BigDecimal> known = values.get(id);
        return known == null || isCut(id) ? Series.NONE : new Series(known);
    }

    /** How many statistics AWS began to tell and did not finish, or refused. */
    public long cut() {
        return ends.keySet().stream().filter(this::isCut).count();
    }

    /** What was asked for. */
    public List<Wanted> wanted() {
        return wanted;
    }

    private boolean isCut(String id) {
        return ends.get(id) != StatusCode.COMPLETE;
    }
}
