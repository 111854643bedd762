package io.cloudcost.monitor.metrics;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Keeps the largest series of a metric and folds the others. Who was shown stays until another is clearly larger, so that series
 * do not come and go.
 */
final class Bound {

    private static final Set<String> KEPT = Set.of("provider", "period", "dimension", Metric.MONEY);
    private static final Set<String> ALWAYS_KEPT = Set.of(Metric.MONEY);

    private final Metric metric;
    private final int most;
    private Set<List<String>> shown = Set.of();

    /** @param most series, at least one */
    Bound(Metric metric, int most) {
        this.metric = metric;
        this.most = most;
    }

    /** For one thread at a time. */
    Bounded apply(Map<List<String>, BigDecimal> lines) {
        Bounded told = lines.size() <= most ? new Bounded(lines, 0, 0) : shorten(lines);
        shown = Set.copyOf(told.lines().keySet());
        return told;
    }

    private Bounded shorten(Map<List<String>, BigDecimal> lines) {
        List<List<String>> byRank = new Ranking(metric, lines, shown).largestFirst();
        return metric.rest() == Rest.SUMMED ? fold(lines, byRank) : cut(lines, byRank);
    }

    private Bounded cut(Map<List<String>, BigDecimal> lines, List<List<String>> byRank) {
        Map<List<String>, BigDecimal> told = new LinkedHashMap<>();
        byRank.stream().limit(most).forEach(it -> told.put(it, value(lines, it)));
        return new Bounded(told, 0, lines.size() - told.size());
    }

    private Bounded fold(Map<List<String>, BigDecimal> lines, List<List<String>> byRank) {
        Set<String> kept = groups(byRank, KEPT).size() * 2 <= most ? KEPT : ALWAYS_KEPT;
        Set<List<String>> groups = groups(byRank, kept);
        int single = Math.max(0, most - groups.size());
        Map<List<String>, BigDecimal> told = new LinkedHashMap<>();
        byRank.stream().limit(single).forEach(it -> told.merge(it, value(lines, it), BigDecimal::add));
        int leftOut = 0;
        for (List<String> it : byRank.subList(single, byRank.size())) {
            List<String> group = group(it, kept);
            if (told.size() < most || told.containsKey(group)) {
                told.merge(group, value(lines, it), BigDecimal::add);
            } else {
                leftOut++;
            }
        }
        return new Bounded(told, lines.size() - single - leftOut, leftOut);
    }

    private Set<List<String>> groups(List<List<String>> lines, Set<String> kept) {
        Set<List<String>> groups = new LinkedHashSet<>();
        lines.forEach(it -> groups.add(group(it, kept)));
        return groups;
    }

    private List<String> group(List<String> values, Set<String> kept) {
        List<String> names = metric.labels();
        return IntStream.range(0, values.size())
                .mapToObj(i -> kept.contains(names.get(i)) ? values.get(i) : Series.OTHER)
                .toList();
    }

    private static BigDecimal value(Map<List<String>, BigDecimal> lines, List<String> values) {
        return lines.getOrDefault(values, BigDecimal.ZERO);
    }
}
