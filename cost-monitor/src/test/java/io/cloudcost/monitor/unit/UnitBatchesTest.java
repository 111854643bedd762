package io.cloudcost.monitor.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UnitBatchesTest {

    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));

    private final StateStore state = StateStores.open("sqlite::memory:");
    private final UnitBatches leads = UnitBatches.of("lead", state, Clock.fixed(NOW, ZoneOffset.UTC));

    @AfterEach
    void close() {
        state.close();
    }

    @Test
    void givenABatchOf40LeadsWhenItEndsThenALeadCosts31Cents() {
        leads.updateAtBatchEnd(Money.usd("12.50"), new BigDecimal("40"));
        assertThat(measured("batch").value()).isEqualByComparingTo("0.3125");
        assertThat(measured("batch").currency()).isEqualTo("USD");
    }

    @Test
    void aMonthIsTheSumOfItsBatches() {
        leads.updateAtBatchEnd(Money.usd("12.50"), new BigDecimal("40"));
        leads.updateAtBatchEnd(Money.usd("2.50"), new BigDecimal("5"));
        UnitFigure month = leads.figure(NOVEMBER);
        assertThat(month.cost()).isEqualTo(Money.usd("15"));
        assertThat(month.units()).isEqualByComparingTo("45");
        assertThat(month.each(4)).contains(Money.usd("0.3333"));
        assertThat(measured("batch_month").note()).isEqualTo("15 USD for 45 of lead");
    }

    @Test
    void aBatchIsKeptOnce() {
        assertThat(leads.record(batch("b-1", "12.50", "40"))).isTrue();
        assertThat(leads.record(batch("b-1", "12.5", "40.0"))).isFalse();
        assertThat(leads.list(NOVEMBER)).hasSize(1);
    }

    @Test
    void otherFiguresForABatchAreRefusedAndTheFirstStay() {
        leads.record(batch("b-1", "12.50", "40"));
        assertThatThrownBy(() -> leads.record(batch("b-1", "99", "40")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("The batch b-1 of lead was recorded before, with 12.5 USD for 40 and not 99 USD for 40."
                        + " Give another batch another id.");
        assertThat(leads.figure(NOVEMBER).cost()).isEqualTo(Money.usd("12.5"));
    }

    @Test
    void noUnitsAreUnknownAndNeitherInfiniteNorZero() {
        leads.updateAtBatchEnd(Money.usd("12.50"), BigDecimal.ZERO);
        assertThat(measured("batch").value()).isNull();
        assertThat(measured("batch").note()).isEqualTo("No lead was counted, and 12.5 USD was spent.");
        assertThat(measured("batch_month").value()).isNull();
    }

    @Test
    void unknownPartsMakeTheSumUnknown() {
        leads.record(batch("b-1", "12.50", "40"));
        leads.record(batch("b-2", null, "40"));
        leads.record(batch("b-3", "1", null));
        assertThat(leads.figure(NOVEMBER).each(2)).isEmpty();
        assertThat(leads.figure(NOVEMBER).unknown())
                .containsExactly(
                        "The cost of 1 of 3 batches is not known.", "The units of 1 of 3 batches are not known.");
    }

    @Test
    void severalCurrenciesAreNotAdded() {
        leads.record(batch("b-1", "12.50", "40"));
        leads.record(new UnitBatch("b-2", NOW, Money.of("3", "EUR"), BigDecimal.ONE));
        assertThat(leads.figure(NOVEMBER).reason())
                .contains("several currencies")
                .contains("3 EUR");
    }

    @Test
    void withoutABatchNothingIsKnown() {
        assertThat(leads.measure(context())).isEmpty();
        assertThat(leads.last()).isEmpty();
    }

    /** Of a unit whose batches come once a week six days are no unknown figures. */
    @Test
    void ofADayWithoutABatchThereIsNoFigure() {
        leads.record(new UnitBatch("b-1", NOW.minus(Duration.ofDays(3)), Money.usd("3"), BigDecimal.ONE));
        assertThat(leads.measure(context()))
                .extracting(it -> it.labels().get("period"))
                .containsExactly("batch", "batch_month");
    }

    @Test
    void tellsOfWhichUnitsThereAreBatches() {
        UnitBatches.of("order", state, Clock.fixed(NOW, ZoneOffset.UTC))
                .updateAtBatchEnd(Money.usd("1"), BigDecimal.ONE);
        leads.updateAtBatchEnd(Money.usd("1"), BigDecimal.ONE);
        assertThat(UnitBatches.units(state)).containsExactly("lead", "order");
    }

    @Test
    void refusesWhatIsNoBatch() {
        assertThatThrownBy(() -> batch(" ", "1", "1")).isInstanceOf(ConfigurationException.class);
        assertThatThrownBy(() -> batch("b", "-1", "1")).hasMessageContaining("below zero");
        assertThatThrownBy(() -> batch("b", "1", "-1")).hasMessageContaining("no fewer than 0");
        assertThatThrownBy(() -> UnitBatches.of("a\nb", state)).isInstanceOf(ConfigurationException.class);
    }

    @Test
    void aDearBatchIsToldThoughACheapOneFollowed() {
        leads.record(batch("dear", "50", "1"));
        leads.record(new UnitBatch("cheap", NOW.plusSeconds(60), Money.usd("1"), BigDecimal.ONE));
        leads.record(new UnitBatch("lost", NOW.plusSeconds(90), null, BigDecimal.ONE));
        assertThat(measured("batch").value()).isEqualByComparingTo("50");
        assertThat(measured("batch").at()).isEqualTo(NOW.plusSeconds(90));
        assertThat(measured("batch").note())
                .isEqualTo("Batch dear, the dearest of the last 3 within 12 h: 50 USD for 1 of lead");
        Instant later = NOW.plus(Duration.ofHours(20));
        leads.record(new UnitBatch("next", later, Money.usd("2"), BigDecimal.ONE));
        assertThat(measured("batch", later).value()).isEqualByComparingTo("2");
    }

    /** A tracker's row of a day alone ends with the day. */
    @Test
    void aBatchThatIsDatedLaterTodayHidesNone() {
        leads.record(batch("dear", "50", "1"));
        leads.record(new UnitBatch("today", NOW.plus(Duration.ofHours(13)), Money.usd("1"), BigDecimal.ONE));
        assertThat(measured("batch").value()).isEqualByComparingTo("50");
        assertThat(leads.last()).hasValueSatisfying(it -> assertThat(it.id()).isEqualTo("today"));
    }

    @Test
    void aUnitWhoseFirstBatchComesLaterIsWatchedToo() {
        AllBatches all = AllBatches.of(Clock.systemUTC());
        assertThat(all.measure(context())).isEmpty();
        leads.updateAtBatchEnd(Money.usd("1"), BigDecimal.ONE);
        UnitBatches.of("order", state, Clock.fixed(NOW, ZoneOffset.UTC))
                .updateAtBatchEnd(Money.usd("1"), BigDecimal.ONE);
        assertThat(all.measure(context()))
                .extracting(it -> it.labels().get("unit"))
                .containsExactly("lead", "lead", "lead", "order", "order", "order");
    }

    private static UnitBatch batch(String id, @Nullable String cost, @Nullable String units) {
        return new UnitBatch(
                id, NOW, cost == null ? null : Money.usd(cost), units == null ? null : new BigDecimal(units));
    }

    private Measurement measured(String period) {
        return measured(period, NOW);
    }

    private Measurement measured(String period, Instant at) {
        List<Measurement> all = leads.measure(context(at));
        return all.stream()
                .filter(it -> period.equals(it.labels().get("period")))
                .findFirst()
                .orElseThrow();
    }

    private MeasureContext context() {
        return context(NOW);
    }

    private MeasureContext context(Instant at) {
        return MeasureContext.opening(
                at,
                ZoneOffset.UTC,
                () -> {
                    throw new IllegalStateException("no costs");
                },
                state);
    }
}
