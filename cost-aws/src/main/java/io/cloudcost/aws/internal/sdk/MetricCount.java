package io.cloudcost.aws.internal.sdk;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts the metrics that a request to CloudWatch names, as it is sent; several statistics of one are counted once. */
final class MetricCount {

    private static final Pattern NAMED = Pattern.compile(
            "MetricDataQueries\\.member\\.(\\d+)\\.MetricStat\\.(?:Metric\\.([\\w.]+)=([^&]*)|(Stat)=)");
    private static final int STATISTICS_OF_ONE = 5;

    private MetricCount() {}

    static int of(byte[] body) {
        Map<Integer, String> byQuery = new TreeMap<>();
        Matcher named = NAMED.matcher(new String(body, StandardCharsets.UTF_8));
        while (named.find()) {
            String text = named.group(4) == null ? named.group(2) + '=' + named.group(3) + '&' : "";
            byQuery.merge(Integer.valueOf(named.group(1)), text, String::concat);
        }
        return count(byQuery.values());
    }

    private static int count(Iterable<String> metrics) {
        Map<String, Integer> statistics = new TreeMap<>();
        metrics.forEach(metric -> statistics.merge(metric, 1, Integer::sum));
        return statistics.values().stream()
                .mapToInt(many -> (many + STATISTICS_OF_ONE - 1) / STATISTICS_OF_ONE)
                .sum();
    }
}
