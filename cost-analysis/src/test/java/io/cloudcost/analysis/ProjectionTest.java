package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.ChargeFrequency;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.ServiceCategory;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProjectionTest {

    @Test
    void drawsUsageOutToTheEndOfTheMonth() {
        Projection projection = project(
                        Given.NOW,
                        Given.charge("2026-11", "Compute", "10").build(),
                        Given.charge("2026-11", "Storage", "0.01").build())
                .orElseThrow();
        assertThat(projection.billingPeriod()).isEqualTo(Period.month(YearMonth.of(2026, 11)));
        assertThat(projection.soFar()).isEqualTo(Amounts.of(Money.usd("10.01")));
        assertThat(projection.projected()).isEqualTo(Amounts.of(Money.usd("20.02")));
        assertThat(projection.elapsed()).isEqualTo(new BigDecimal("0.5000"));
        assertThat(projection.method()).contains("straight line");
        assertThat(projection.basis()).isEqualTo("2 charges of the feed 'pending' until 2026-11-16T00:00:00Z.");
    }

    @Test
    void leavesWhatDoesNotGrowAsItIs() {
        Projection projection = project(
                        Given.NOW,
                        Given.charge("2026-11", "Compute", "10").build(),
                        Given.charge("2026-11", "Credit", "-5")
                                .category(ChargeCategory.CREDIT)
                                .build(),
                        Given.charge("2026-11", "Support", "29")
                                .frequency(ChargeFrequency.RECURRING)
                                .build())
                .orElseThrow();
        assertThat(projection.soFar()).isEqualTo(Amounts.of(Money.usd("34")));
        assertThat(projection.projected()).isEqualTo(Amounts.of(Money.usd("44")));
    }

    @Test
    void roundsToCentsOnce() {
        Projection projection = project(
                        Instant.parse("2026-11-08T00:00:00Z"),
                        Given.charge("2026-11", "Compute", "1").build())
                .orElseThrow();
        assertThat(projection.projected()).isEqualTo(Amounts.of(Money.usd("4.29")));
        assertThat(projection.elapsed()).isEqualTo(new BigDecimal("0.2333"));
    }

    /** Of a bill that is a day late the last day is not there yet, and not free. */
    @Test
    void drawsOutFromTheLastTimeThatIsCharged() {
        Period month = Period.month(YearMonth.of(2026, 11));
        Instant charged = Instant.parse("2026-11-11T00:00:00Z");
        CostRecord late = CostRecord.builder(month, new Period(month.start(), charged), Money.usd("10"))
                .service("EC2", ServiceCategory.COMPUTE)
                .build();
        Projection projection =
                project(Instant.parse("2026-11-12T09:00:00Z"), late).orElseThrow();
        assertThat(projection.projected()).isEqualTo(Amounts.of(Money.usd("30")));
        assertThat(projection.basis()).endsWith("until 2026-11-11T00:00:00Z.");
    }

    @Test
    void whatEndedLongAgoIsNotDrawnOutAsIfItRan() {
        Period month = Period.month(YearMonth.of(2026, 11));
        CostRecord over = CostRecord.builder(
                        month, new Period(month.start(), Instant.parse("2026-11-04T00:00:00Z")), Money.usd("10"))
                .build();
        assertThat(project(Instant.parse("2026-11-16T00:00:00Z"), over)
                        .orElseThrow()
                        .projected())
                .isEqualTo(Amounts.of(Money.usd("20")));
    }

    @Test
    void saysNothingOfTooLittle() {
        var charge = Given.charge("2026-11", "Compute", "1").build();
        assertThat(project(Instant.parse("2026-11-01T23:59:59Z"), charge)).isEmpty();
        assertThat(project(Instant.parse("2026-11-02T00:00:00Z"), charge)).isPresent();
        assertThat(project(Instant.parse("2026-12-02T00:00:00Z"), charge)).isEmpty();
        assertThat(project(Given.NOW)).isEmpty();
    }

    @Test
    void saysNothingOfWhatWasReadInPart() {
        ChargeSet partly = ChargeSet.of(
                Period.month(YearMonth.of(2026, 11)),
                Feed.PENDING,
                PeriodState.OPEN,
                false,
                List.of(Given.charge("2026-11", "Compute", "1").build()));
        CostSnapshot snapshot = Given.snapshot().chargeSets(List.of(partly)).build();
        assertThat(CostAnalysis.of(snapshot).report().projectedMonth()).isEmpty();
    }

    private static Optional<Projection> project(Instant now, CostRecord... charges) {
        CostSnapshot snapshot = CostSnapshot.builder(Given.SOURCE, Period.monthOf(now), now)
                .chargeSets(List.of(Given.charges("2026-11", Feed.PENDING, charges)))
                .build();
        return CostAnalysis.of(snapshot).report().projectedMonth();
    }
}
