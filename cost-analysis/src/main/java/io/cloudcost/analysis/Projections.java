package io.cloudcost.analysis;

import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.ChargeFrequency;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Predicate;

/** Works out the {@link Projection}: what grows with time is drawn out to the month's end, the rest stays as it is. */
final class Projections {

    private static final Duration LEAST = Duration.ofDays(1);

    /** How late a bill may be: Cost Explorer is about a day late. */
    private static final Duration LATEST = Duration.ofDays(2);

    private static final String METHOD =
            "Usage so far, drawn out in a straight line to the end of the month; credits, taxes,"
                    + " purchases and recurring fees stay as they are. Monthly caps of hourly prices are not taken into account, so"
                    + " that it errs on the high side.";

    private Projections() {}

    static Optional<Projection> of(CostSnapshot snapshot) {
        Instant now = snapshot.collectedAt();
        return snapshot.speaking().stream()
                .filter(set -> set.coverage().billingPeriod().contains(now))
                .filter(set -> set.coverage().complete() && !set.charges().isEmpty())
                .filter(set -> elapsed(set, now).compareTo(LEAST) >= 0)
                .findFirst()
                .map(set -> of(set, now));
    }

    private static Projection of(ChargeSet set, Instant now) {
        Period month = set.coverage().billingPeriod();
        BigDecimal passed = seconds(elapsed(set, now));
        BigDecimal whole = seconds(Duration.between(month.start(), month.end()));
        Amounts growing = sum(set, Projections::growsWithTime);
        Amounts fixed = sum(set, charge -> !growsWithTime(charge));
        return new Projection(
                month,
                growing.plus(fixed),
                rounded(drawnOut(growing, whole, passed).plus(fixed)),
                passed.divide(whole, 4, RoundingMode.HALF_UP),
                METHOD,
                set.charges().size() + " charges of the feed '" + set.coverage().feed() + "' until "
                        + until(set, now).truncatedTo(ChronoUnit.SECONDS) + ".");
    }

    private static Amounts sum(ChargeSet set, Predicate<CostRecord> which) {
        return set.charges().stream().filter(which).map(CostRecord::billedCost).collect(Amounts.summing());
    }

    private static boolean growsWithTime(CostRecord charge) {
        ChargeFrequency frequency = charge.charge().frequency();
        return charge.charge().category() == ChargeCategory.USAGE
                && (frequency == null || frequency == ChargeFrequency.USAGE_BASED);
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

    private static Duration elapsed(ChargeSet set, Instant now) {
        return Duration.between(set.coverage().billingPeriod().start(), until(set, now));
    }

    /**
     * A bill that is late tells nothing of the last hours or days: its charges end before they do. Where the last one ended longer
     * ago, nothing is used any more, and the time since then counts.
     */
    private static Instant until(ChargeSet set, Instant now) {
        return set.charges().stream()
                .filter(Projections::growsWithTime)
                .map(charge -> charge.chargePeriod().end())
                .max(Comparator.naturalOrder())
                .filter(last -> last.isBefore(now) && !last.isBefore(now.minus(LATEST)))
                .orElse(now);
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds());
    }
}
