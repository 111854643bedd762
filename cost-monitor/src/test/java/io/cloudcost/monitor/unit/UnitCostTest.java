package io.cloudcost.monitor.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostException;
import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.CostRecordBuilder;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.query.CostData;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.SnapshotData;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCostTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
    private static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));
    private static final CostData COSTS = SnapshotData.of(List.of(
            charge("Compute", "90").build(),
            charge("Network", "10").build(),
            charge(OCTOBER, "Compute", Money.usd("1000")).build()));

    @Test
    void chargesOfTheMonthOverItsUnits() {
        UnitFigure figure = UnitCost.of("lead").per(() -> 40L).figure(COSTS, NOVEMBER, NOW);
        assertThat(figure.cost()).isEqualTo(Money.usd("100"));
        assertThat(figure.each(2)).contains(Money.usd("2.5"));
        assertThat(figure.segments()).extracting(UnitFigure.Segment::name).containsExactly("Compute", "Network");
        assertThat(figure.reason()).isEmpty();
    }

    @Test
    void ofSharedCostsOnlyTheShareCounts() {
        UnitFigure figure = UnitCost.of("lead")
                .per(() -> 10)
                .cost(CostFilter.equal(FocusColumn.SERVICE_NAME, "Compute"))
                .shared("network", CostFilter.equal(FocusColumn.SERVICE_NAME, "Network"), "0.3")
                .figure(COSTS, NOVEMBER, NOW);
        assertThat(figure.cost()).isEqualTo(Money.usd("93"));
        assertThatThrownBy(() -> UnitCost.of("lead").shared("network", CostFilter.all(), "1.3"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("1.3");
    }

    @Test
    void amortisedCostsAreUnknownWhereChargesLackThem() {
        CostData costs = SnapshotData.of(List.of(
                charge("Compute", "90").effectiveCost(Money.usd("45")).build(),
                charge("Network", "10").build()));
        UnitCost leads = UnitCost.of("lead").per(() -> 45).amortised();
        assertThat(leads.figure(costs, NOVEMBER, NOW).unknown())
                .containsExactly("1 of 2 charges have no EffectiveCost.");
        assertThat(leads.figure(costs, NOVEMBER, NOW).cost()).isNull();
        assertThat(leads.cost(CostFilter.equal(FocusColumn.SERVICE_NAME, "Compute"))
                        .figure(costs, NOVEMBER, NOW)
                        .each(2))
                .contains(Money.usd("1"));
    }

    /** A counter of the present knows nothing of yesterday: it is left out, and not divided by today's units. */
    @Test
    void aDayThatEndedIsToldByWhoCountsItsUnits() {
        Instant now = Instant.parse("2026-11-20T00:30:00Z");
        Period yesterday = CalendarPeriod.DAY.before(now, ZoneOffset.UTC);
        CostRecord charge = CostRecord.builder(NOVEMBER, yesterday, Money.usd("90"))
                .category(ChargeCategory.USAGE)
                .build();
        UnitCost leads = UnitCost.of("lead").each(CalendarPeriod.DAY, CalendarPeriod.MONTH);
        try (CostStore store = CostStores.open("duckdb::memory:");
                StateStore state = StateStores.open("sqlite::memory:");
                MeasureContext context = MeasureContext.over(now, ZoneOffset.UTC, store, state)) {
            store.save(CostSnapshot.builder(new Source("aws", "1"), NOVEMBER, now)
                    .chargeSets(List.of(ChargeSet.of(NOVEMBER, Feed.API, PeriodState.OPEN, true, List.of(charge))))
                    .build());

            assertThat(leads.per((period, at) -> BigDecimal.TEN).measureEnded(context, now.minusSeconds(3600)))
                    .singleElement()
                    .satisfies(it -> {
                        assertThat(it.money()).contains(Money.usd("9"));
                        assertThat(it.at()).isEqualTo(yesterday.end().minusMillis(1));
                        assertThat(it.labels()).containsEntry("period", "day");
                    });
            assertThat(leads.per(() -> 10).measureEnded(context, now.minusSeconds(3600)))
                    .isEmpty();
        }
    }

    @Test
    void noUnitsAreUnknown() {
        UnitFigure figure = UnitCost.of("lead").per(() -> 0).figure(COSTS, NOVEMBER, NOW);
        assertThat(figure.each(2)).isEmpty();
        assertThat(figure.reason()).isEqualTo("No lead was counted, and 100 USD was spent.");
    }

    @Test
    void noChargesAreUnknownAndNotFree() {
        UnitFigure figure = UnitCost.of("lead").per(() -> 5).figure(SnapshotData.of(List.of()), NOVEMBER, NOW);
        assertThat(figure.cost()).isNull();
        assertThat(figure.reason()).startsWith("No charges are known of 2026-11-01");
    }

    @Test
    void aCounterThatFailsIsToldAndTheCostIsKept() {
        UnitFigure failed = UnitCost.of("lead")
                .per(UnitCount.from(() -> {
                    throw new IllegalStateException("jdbc:secret");
                }))
                .figure(COSTS, NOVEMBER, NOW);
        assertThat(failed.cost()).isEqualTo(Money.usd("100"));
        assertThat(failed.reason()).isEqualTo("The count of units failed with IllegalStateException.");
        UnitFigure told = UnitCost.of("lead")
                .per((period, now) -> {
                    throw new CostException("The shop is closed.");
                })
                .figure(COSTS, NOVEMBER, NOW);
        assertThat(told.reason()).isEqualTo("The shop is closed.");
    }

    @Test
    void numbersThatAreNoCountsAreUnknown() {
        assertThat(unknown(Double.NaN)).contains("no number: 'NaN'");
        assertThat(unknown(-3)).contains("from zero on, not -3");
        assertThat(UnitCost.of("lead").figure(COSTS, NOVEMBER, NOW).reason()).contains("Nobody counts units of lead");
    }

    @ParameterizedTest
    @ValueSource(strings = {"30%", "0..3", "", "1.5", "0", "-0.1", "1e999999999"})
    void aShareThatIsNoneIsRefused(String share) {
        assertThatThrownBy(() -> UnitCost.of("lead").shared("network", CostFilter.all(), share))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("The share of network must be above 0 and at most 1, such as 0.3, not ");
    }

    @Test
    void aCounterOfThePresentIsNotAskedForThePast() {
        assertThat(UnitCost.of("lead")
                        .per(() -> 40L)
                        .figure(COSTS, OCTOBER, NOW)
                        .reason())
                .contains("knows those of the present alone");
    }

    @Test
    void severalCurrenciesNeedRates() {
        CostData costs = SnapshotData.of(List.of(
                charge("Compute", "90").build(),
                charge(NOVEMBER, "Compute", Money.of("10", "EUR")).build()));
        UnitCost leads = UnitCost.of("lead").per(() -> 50);
        assertThat(leads.figure(costs, NOVEMBER, NOW).reason()).contains("several currencies");
        UnitFigure converted =
                leads.in("USD", (from, to) -> new BigDecimal("1.1")).figure(costs, NOVEMBER, NOW);
        assertThat(converted.cost()).isEqualTo(Money.usd("101"));
        assertThat(converted.segments()).hasSize(1);
    }

    private static String unknown(Number units) {
        return UnitCost.of("lead")
                .per(UnitCount.from(() -> units))
                .figure(COSTS, NOVEMBER, NOW)
                .reason();
    }

    private static CostRecordBuilder charge(String service, String cost) {
        return charge(NOVEMBER, service, Money.usd(cost));
    }

    private static CostRecordBuilder charge(Period month, String service, Money cost) {
        return CostRecord.builder(month, month, cost).set(FocusColumn.SERVICE_NAME, service);
    }
}
