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
import java.util.Optional;

/** Works out the {@link Projection}: what grows with time is drawn out to the month's end, the rest stays as it is. */
final class Projections {

    private static final Duration LEAST = Duration.ofDays(1);
    private static final String METHOD =
            "Usage so far, drawn out in a straight line to the end of the month; credits, taxes,"
                    + " purchases and recurring fees stay as they are.";

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
        Amounts projected = set.charges().stream()
                .collect(java.util.stream.Collectors.partitioningBy(
                        Projections::growsWithTime,
                        java.util.stream.Collectors.mapping(CostRecord::billedCost, Amounts.summing())))
                .entrySet()
                .stream()
                .map(part -> part.getKey() ? drawnOut(part.getValue(), whole, passed) : part.getValue())
                .reduce(Amounts.none(), Amounts::plus);
        return new Projection(
                month,
                set.coverage().total(),
                rounded(projected),
                passed.divide(whole, 4, RoundingMode.HALF_UP),
                METHOD,
                set.charges().size() + " charges of the feed '" + set.coverage().feed() + "' until " + now + ".");
    }

    private static boolean growsWithTime(CostRecord charge) {
        ChargeFrequency frequency = charge.charge().frequency();
        return charge.charge().category() == ChargeCategory.USAGE
                && (frequency == null || frequency == ChargeFrequency.USAGE_BASED);
    }

    /** Ten decimals keep the sum over currencies exact to the cent after rounding. */
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
        return Duration.between(set.coverage().billingPeriod().start(), now);
    }

    private static BigDecimal seconds(Duration duration) {
        return BigDecimal.valueOf(duration.toSeconds());
    }
}
