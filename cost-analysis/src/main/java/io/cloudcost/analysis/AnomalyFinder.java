package io.cloudcost.analysis;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/** Finds {@link Anomalies}, which says how. */
final class AnomalyFinder {

    private static final int DAYS = 7;
    private static final BigDecimal BEFORE = BigDecimal.valueOf(DAYS);
    private static final BigDecimal LEAST = BigDecimal.ONE;
    private static final Duration SETTLED = Duration.ofDays(2);

    private final DailyCosts costs;
    private final BigDecimal limit;
    private final LocalDate last;

    /** @param percent above which a change counts, such as 20 */
    AnomalyFinder(DailyCosts costs, BigDecimal percent, Instant now) {
        this.costs = costs;
        this.limit = percent.movePointLeft(2);
        this.last = now.minus(SETTLED).atZone(ZoneOffset.UTC).toLocalDate().minusDays(1);
    }

    Anomalies find() {
        if (costs.isEmpty()) {
            return new Anomalies(List.of(), Optional.of("No charges are told by the day."));
        }
        if (days().findAny().isEmpty()) {
            return new Anomalies(
                    List.of(),
                    Optional.of("It takes the charges of eight days in a row that ended two days ago or earlier."));
        }
        List<Anomaly> found = costs.series().entrySet().stream()
                .flatMap(series -> first(series.getKey(), series.getValue()).stream())
                .sorted(Comparator.comparing(
                                (Anomaly one) -> one.difference().amount().abs())
                        .reversed())
                .toList();
        return new Anomalies(found, Optional.empty());
    }

    /** The day of each series that differs most, however little from one unit of the currency on; in no order. */
    List<Anomaly> largest() {
        return costs.series().entrySet().stream()
                .flatMap(series -> largest(series.getKey(), series.getValue()).stream())
                .toList();
    }

    /** What began from nothing has no share: of it the dearest day since counts. Rises above the limit go before falls. */
    private Optional<Anomaly> largest(DailyCosts.Series series, SortedMap<LocalDate, BigDecimal> amounts) {
        Optional<LocalDate> begun = days().filter(day -> hasBegun(amounts, day)).findFirst();
        if (begun.isPresent()) {
            return days().filter(day -> !day.isBefore(begun.get()))
                    .max(Comparator.comparing(day -> amounts.getOrDefault(day, BigDecimal.ZERO)))
                    .flatMap(day -> fromNothing(series, amounts, day));
        }
        List<Anomaly> judged = days().flatMap(day -> judge(series, amounts, day, BigDecimal.ZERO).stream())
                .toList();
        return judged.stream()
                .max(Comparator.comparing(AnomalyFinder::share))
                .filter(one -> share(one).compareTo(limit) > 0)
                .or(() -> judged.stream()
                        .max(Comparator.comparing(one -> share(one).abs())));
    }

    private static boolean hasBegun(SortedMap<LocalDate, BigDecimal> amounts, LocalDate day) {
        return before(day)
                        .allMatch(one ->
                                amounts.getOrDefault(one, BigDecimal.ZERO).signum() == 0)
                && amounts.getOrDefault(day, BigDecimal.ZERO).signum() > 0;
    }

    private static Optional<Anomaly> fromNothing(
            DailyCosts.Series series, SortedMap<LocalDate, BigDecimal> amounts, LocalDate day) {
        BigDecimal actual = amounts.getOrDefault(day, BigDecimal.ZERO);
        return Optional.of(new Anomaly(
                        series.service(),
                        day,
                        Money.zero(series.currency()),
                        Money.of(actual, series.currency()),
                        Optional.empty()))
                .filter(one -> actual.compareTo(LEAST) >= 0);
    }

    private static BigDecimal share(Anomaly one) {
        return one.change().orElse(BigDecimal.ZERO);
    }

    /** Those that can be judged, oldest first. */
    private Stream<LocalDate> days() {
        return last.minusDays(DAYS - 1L)
                .datesUntil(last.plusDays(1))
                .filter(day -> before(day).allMatch(costs::covers) && costs.covers(day));
    }

    private static Stream<LocalDate> before(LocalDate day) {
        return day.minusDays(DAYS).datesUntil(day);
    }

    private Optional<Anomaly> first(DailyCosts.Series series, SortedMap<LocalDate, BigDecimal> amounts) {
        return days().flatMap(day -> judge(series, amounts, day, limit).stream())
                .findFirst();
    }

    private static Optional<Anomaly> judge(
            DailyCosts.Series series, SortedMap<LocalDate, BigDecimal> amounts, LocalDate day, BigDecimal least) {
        BigDecimal actual = amounts.getOrDefault(day, BigDecimal.ZERO);
        BigDecimal sum = before(day)
                .map(one -> amounts.getOrDefault(one, BigDecimal.ZERO))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        // seven times the difference, so that nothing is divided before it is compared
        BigDecimal rise = actual.multiply(BEFORE).subtract(sum);
        boolean counts = sum.signum() >= 0
                && rise.abs().compareTo(sum.multiply(least)) > 0
                && rise.abs().compareTo(LEAST.multiply(BEFORE)) >= 0;
        return counts
                ? Optional.of(new Anomaly(
                        series.service(),
                        day,
                        Money.of(sum.divide(BEFORE, 4, RoundingMode.HALF_UP), series.currency()),
                        Money.of(actual, series.currency()),
                        sum.signum() == 0 ? Optional.empty() : Optional.of(rise.divide(sum, 3, RoundingMode.HALF_UP))))
                : Optional.empty();
    }
}
