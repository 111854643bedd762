package io.cloudcost.analysis;

import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.ChargeFrequency;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostData;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.query.SnapshotData;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Works out the {@link Projection}: what grows with time is drawn out to the month's end, the rest stays as it is. */
final class Projections {

    private static final Duration LEAST = Duration.ofDays(1);

    /** How late a bill may be: Cost Explorer is about a day late. */
    private static final Duration LATEST = Duration.ofDays(2);

    private static final Dimension CATEGORY = Dimension.of(FocusColumn.CHARGE_CATEGORY);
    private static final Dimension FREQUENCY = Dimension.of(FocusColumn.CHARGE_FREQUENCY);
    private static final Dimension END = Dimension.of(FocusColumn.CHARGE_PERIOD_END);

    private static final String METHOD =
            "Usage so far, drawn out in a straight line to the end of the month; credits, taxes,"
                    + " purchases and recurring fees stay as they are. Monthly caps of hourly prices are not taken into account, so"
                    + " that it errs on the high side.";

    private Projections() {}

    static Optional<Projection> of(CostSnapshot snapshot) {
        Instant now = snapshot.collectedAt();
        return snapshot.speaking().stream()
                .filter(set -> set.coverage().billingPeriod().contains(now)
                        && set.coverage().complete())
                .flatMap(set -> of(set, now).stream())
                .findFirst();
    }

    private static Optional<Projection> of(ChargeSet set, Instant now) {
        Period month = set.coverage().billingPeriod();
        String whose = "of the feed '" + set.coverage().feed() + "' ";
        return of(rows(SnapshotData.of(set.charges()), CostFilter.all(), month), month, now, whose);
    }

    static Optional<Projection> of(CostData charges, CostFilter which, Period month, Instant now) {
        return of(rows(charges, which, month), month, now, "");
    }

    private static List<CostRow> rows(CostData charges, CostFilter which, Period month) {
        return charges.query(CostQuery.builder()
                        .groupBy(CATEGORY, FREQUENCY, END)
                        .period(month)
                        .where(which)
                        .build())
                .rows();
    }

    private static Optional<Projection> of(List<CostRow> rows, Period month, Instant now, String whose) {
        Instant until = until(rows, now);
        Duration elapsed = Duration.between(month.start(), until);
        if (rows.isEmpty() || elapsed.compareTo(LEAST) < 0) {
            return Optional.empty();
        }
        BigDecimal passed = seconds(elapsed);
        BigDecimal whole = seconds(Duration.between(month.start(), month.end()));
        Amounts growing = sum(rows, Projections::growsWithTime);
        Amounts fixed = sum(rows, row -> !growsWithTime(row));
        return Optional.of(new Projection(
                month,
                growing.plus(fixed),
                rounded(drawnOut(growing, whole, passed).plus(fixed)),
                passed.divide(whole, 4, RoundingMode.HALF_UP),
                METHOD,
                rows.stream().mapToLong(CostRow::charges).sum() + " charges " + whose + "until "
                        + until.truncatedTo(ChronoUnit.SECONDS) + "."));
    }

    private static Amounts sum(List<CostRow> rows, Predicate<CostRow> which) {
        return rows.stream().filter(which).flatMap(row -> row.known().stream()).collect(Amounts.summing());
    }

    private static boolean growsWithTime(CostRow row) {
        String frequency = row.value(FREQUENCY);
        return ChargeCategory.USAGE.label().equals(row.value(CATEGORY))
                && (frequency == null || frequency.equals(ChargeFrequency.USAGE_BASED.label()));
    }

    /** More decimals than will be shown, so that only the last step rounds to cents. */
    private static Amounts drawnOut(Amounts soFar, BigDecimal whole, BigDecimal passed) {
        return soFar.list().stream()
                .map(money -> Money.of(
                        money.amount().multiply(whole).divide(passed, 10, RoundingMode.HALF_UP), money.currency()))
                .collect(Amounts.summing());
    }

    private static Amounts rounded(Amounts amounts) {
        return amounts.list().stream()
                .map(money -> Money.of(money.amount().setScale(2, RoundingMode.HALF_UP), money.currency()))
                .collect(Amounts.summing());
    }

    /**
     * A bill that is late tells nothing of the last hours or days: its charges end before they do. Where the last one ended longer
     * ago, nothing is used any more, and the time since then counts.
     */
    private static Instant until(List<CostRow> rows, Instant now) {
        return rows.stream()
                .filter(Projections::growsWithTime)
                .flatMap(row -> Optional.ofNullable(row.value(END)).stream())
                .map(Instant::parse)
                .max(Comparator.naturalOrder())
                .filter(last -> last.isBefore(now) && !last.isBefore(now.minus(LATEST)))
                .orElse(now);
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds());
    }
}
