package io.cloudcost.simulator.aws;

import io.cloudcost.simulator.Answer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code GetMetricData} in the query protocol, with its limits: 500 queries, 100,800 values on a page. */
final class CloudWatchApi {

    /** A token that stands for the first page, as after a page on which nothing was found. */
    static final String FROM_THE_START = "start";

    static final String NAMESPACE = "http://monitoring.amazonaws.com/doc/2010-08-01/";
    private static final int MOST_QUERIES = 500;
    private static final int MOST_POINTS = 100_800;
    private static final Pattern FIELD = Pattern.compile("MetricDataQueries\\.member\\.(\\d+)\\.(.+)");

    private record Query(String id, String metric, String thing, String further, String statistic, int period) {}

    Answer answer(AwsRequest request, Map<String, String> form) {
        if (!request.operation().equals("GetMetricData")) {
            return AwsErrors.query(400, "InvalidAction", "Could not find operation " + request.operation());
        }
        Instant start = Instant.parse(form.getOrDefault("StartTime", ""));
        Instant end = Instant.parse(form.getOrDefault("EndTime", ""));
        List<Query> queries = queries(form);
        if (!start.isBefore(end)) {
            return invalid("The parameter StartTime must be less than the parameter EndTime.");
        }
        if (queries.isEmpty() || queries.size() > MOST_QUERIES) {
            return invalid("The collection MetricDataQueries must not have a size greater than " + MOST_QUERIES);
        }
        if (queries.stream().anyMatch(query -> start.getEpochSecond() % query.period != 0)) {
            return invalid("This fake wants times that are aligned to the period");
        }
        String token = form.getOrDefault("NextToken", FROM_THE_START);
        return page(queries, start, end, token.equals(FROM_THE_START) ? 0 : Integer.parseInt(token));
    }

    private static Answer invalid(String message) {
        return AwsErrors.query(400, "ValidationError", message);
    }

    private static List<Query> queries(Map<String, String> form) {
        Map<Integer, Map<String, String>> fields = new HashMap<>();
        form.forEach((key, value) -> {
            Matcher field = FIELD.matcher(key);
            if (field.matches()) {
                fields.computeIfAbsent(Integer.valueOf(field.group(1)), number -> new HashMap<>())
                        .put(field.group(2), value);
            }
        });
        List<Query> queries = new ArrayList<>();
        for (int number = 1; number <= fields.size(); number++) {
            queries.add(query(fields.getOrDefault(number, Map.of())));
        }
        return queries;
    }

    private static Query query(Map<String, String> fields) {
        return new Query(
                fields.getOrDefault("Id", ""),
                fields.getOrDefault("MetricStat.Metric.MetricName", ""),
                fields.getOrDefault("MetricStat.Metric.Dimensions.member.1.Value", ""),
                fields.getOrDefault("MetricStat.Metric.Dimensions.member.2.Value", ""),
                fields.getOrDefault("MetricStat.Stat", ""),
                Integer.parseInt(fields.getOrDefault("MetricStat.Period", "60")));
    }

    /** Whole queries until the page is full. */
    private static Answer page(List<Query> queries, Instant start, Instant end, int from) {
        StringBuilder results = new StringBuilder("<MetricDataResults>");
        long points = 0;
        int at = from;
        while (at < queries.size() && points + points(queries.get(at), start, end) <= MOST_POINTS) {
            points += points(queries.get(at), start, end);
            result(results, queries.get(at++), start, end);
        }
        results.append("</MetricDataResults>");
        if (at < queries.size()) {
            results.append(Xml.element("NextToken", String.valueOf(at)));
        }
        return AwsErrors.xml(
                200,
                "<GetMetricDataResponse xmlns=\"" + NAMESPACE + "\"><GetMetricDataResult>" + results
                        + "</GetMetricDataResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata>"
                        + "</GetMetricDataResponse>");
    }

    private static long points(Query query, Instant start, Instant end) {
        return (end.getEpochSecond() - start.getEpochSecond()) / query.period;
    }

    private static void result(StringBuilder results, Query query, Instant start, Instant end) {
        StringBuilder times = new StringBuilder();
        StringBuilder values = new StringBuilder();
        AwsUse use = AwsUse.of(query.thing);
        boolean told = use != AwsUse.UNMEASURED && ServiceValues.isTold(query.metric, query.further, use);
        for (Instant at = start; told && at.isBefore(end); at = at.plusSeconds(query.period)) {
            times.append("<member>").append(at).append("</member>");
            values.append("<member>")
                    .append(MetricValues.of(query.metric, query.statistic, use, at, query.period))
                    .append("</member>");
        }
        results.append("<member>")
                .append(Xml.element("Id", query.id))
                .append(Xml.element("Label", query.metric))
                .append(Xml.element("StatusCode", "Complete"))
                .append("<Timestamps>")
                .append(times)
                .append("</Timestamps><Values>")
                .append(values)
                .append("</Values></member>");
    }
}
