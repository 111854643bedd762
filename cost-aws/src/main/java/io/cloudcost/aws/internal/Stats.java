package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.Series;
import io.cloudcost.model.Period;
import io.cloudcost.resource.MetricStats;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Adds up what was measured. Without values there are no stats. */
final class Stats {

    private Stats() {}

    /** Of values that each stand for so many seconds. */
    static Optional<MetricStats> of(Series series, int seconds) {
        SortedMap<Instant, BigDecimal> values = series.values();
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(new MetricStats(
                        mean(values.values()),
                        max(values.values()),
                        new TreeMap<>(),
                        values.size(),
                        window(values, seconds)));
    }

    /** Of those hours that are meant. */
    static Optional<MetricStats> ofHours(Series hours, Predicate<Instant> meant) {
        SortedMap<Instant, BigDecimal> some = new TreeMap<>(hours.values());
        some.keySet().removeIf(meant.negate());
        return of(new Series(some), 3_600);
    }

    /**
     * Of a metric whose mean is told by the hour and whose peaks by the day: counted in days, so that a day that was measured for an
     * hour is one day. The percentile is the largest of the days', which that of the whole time never exceeds.
     */
    static Optional<MetricStats> ofDays(Series hours, Series peaks, int percent, Series percentiles) {
        if (hours.values().isEmpty() || peaks.values().isEmpty()) {
            return Optional.empty();
        }
        Map<Integer, BigDecimal> known = percentiles.values().isEmpty()
                ? Map.of()
                : Map.of(percent, max(percentiles.values().values()));
        return Optional.of(new MetricStats(
                mean(hours.values().values()),
                max(peaks.values().values()),
                new TreeMap<>(known),
                peaks.values().size(),
                window(peaks.values(), 86_400)));
    }

    /** The least of each day: the least of all is the percentile of 0. */
    static Optional<MetricStats> ofLows(Series lows) {
        return of(lows, 86_400)
                .map(stats -> new MetricStats(
                        stats.mean(),
                        stats.max(),
                        new TreeMap<>(Map.of(
                                0,
                                lows.values().values().stream()
                                        .reduce(BigDecimal::min)
                                        .orElseThrow())),
                        stats.count(),
                        stats.window()));
    }

    /** Of values that are told more often than by the day, counted in the days of which there are some. */
    static Optional<MetricStats> ofFine(Series fine, Series days) {
        return fine.values().isEmpty() || days.values().isEmpty()
                ? Optional.empty()
                : Optional.of(new MetricStats(
                        mean(fine.values().values()),
                        max(fine.values().values()),
                        new TreeMap<>(),
                        days.values().size(),
                        window(days.values(), 86_400)));
    }

    /** The same values in another unit. */
    static Series divided(Series series, int by) {
        SortedMap<Instant, BigDecimal> values = new TreeMap<>(series.values());
        values.replaceAll((at, value) -> value.divide(BigDecimal.valueOf(by), MathContext.DECIMAL64));
        return new Series(values);
    }

    private static BigDecimal mean(Collection<BigDecimal> values) {
        BigDecimal sum = values.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL64);
    }

    private static BigDecimal max(Collection<BigDecimal> values) {
        return values.stream().reduce(BigDecimal::max).orElseThrow();
    }

    private static Period window(SortedMap<Instant, BigDecimal> values, int seconds) {
        return new Period(values.firstKey(), values.lastKey().plus(Duration.ofSeconds(seconds)));
    }
}
