package io.cloudcost.monitor.metrics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which series matter most: the largest share of their currency's sum, since amounts of different currencies do not compare; of
 * times the oldest. It is only an order, so doubles do.
 */
final class Ranking {

    /** So much larger must one be that takes the place of one that was shown. */
    private static final double STAYS = 1.25;

    private record Ranked(List<String> values, double rank) {}

    private final Metric metric;
    private final Map<List<String>, BigDecimal> lines;
    private final Set<List<String>> shown;
    private final double newest;
    private final Map<String, Double> sums = new HashMap<>();

    Ranking(Metric metric, Map<List<String>, BigDecimal> lines, Set<List<String>> shown) {
        this.metric = metric;
        this.lines = lines;
        this.shown = shown;
        this.newest = lines.values().stream()
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(0);
        lines.forEach((it, value) -> sums.merge(currency(it), size(value), Double::sum));
    }

    List<List<String>> largestFirst() {
        List<Ranked> ranked = new ArrayList<>(lines.size());
        lines.forEach((values, value) -> ranked.add(new Ranked(values, rank(values, value))));
        ranked.sort(Comparator.comparing(Ranked::rank).reversed().thenComparing(Ranked::values, Ranking::inOrder));
        return ranked.stream().map(Ranked::values).toList();
    }

    /** So that equals have an order, too, the same each time. */
    private static int inOrder(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = one.get(i).compareTo(other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private double rank(List<String> values, BigDecimal value) {
        double sum = sums.getOrDefault(currency(values), 0.0);
        double share = sum == 0 ? 0 : size(value) / sum;
        return shown.contains(values) ? share * STAYS : share;
    }

    private double size(BigDecimal value) {
        return metric.isMoment() ? newest - value.doubleValue() : Math.abs(value.doubleValue());
    }

    private String currency(List<String> values) {
        int at = metric.labels().indexOf(Metric.MONEY);
        return at < 0 ? "" : values.get(at);
    }
}
