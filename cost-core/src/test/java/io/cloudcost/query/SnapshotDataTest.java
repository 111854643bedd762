package io.cloudcost.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.groups.Tuple.tuple;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.CostRecordBuilder;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class SnapshotDataTest {

    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
    private static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));
    private static final Dimension SERVICE = Dimension.of(FocusColumn.SERVICE_NAME);
    private static final Dimension ENV = Dimension.tag("env");
    private static final Dimension UNITS = Dimension.parse("x_Units");

    private static final List<CostRecord> CHARGES = List.of(
            charge(OCTOBER, "1.10", "USD", "compute")
                    .tags(Tags.of("env", "prod"))
                    .build(),
            charge(NOVEMBER, "2.20", "USD", "compute").extension("x_Units", "7").build(),
            charge(NOVEMBER, "100", "EUR", "storage")
                    .effectiveCost(Money.of("90", "EUR"))
                    .build(),
            charge(NOVEMBER, "-0.30", "USD", null).build());

    @Test
    void sumsPerCurrency() {
        assertThat(ask(CostQuery.builder()).rows())
                .extracting(CostRow::cost, CostRow::charges, CostRow::missing)
                .containsExactly(row("100", "EUR", 1, 0), row("3", "USD", 3, 0));
    }

    @Test
    void groupsByColumnTagAndExtension() {
        CostResult answer = ask(CostQuery.builder()
                .groupBy(FocusColumn.SERVICE_NAME)
                .groupBy(ENV, UNITS)
                .orderBy(CostQuery.Order.GROUP));
        assertThat(answer.rows())
                .extracting(row -> row.value(SERVICE), row -> row.value(ENV), row -> row.value(UNITS))
                .containsExactly(
                        values("compute", "prod", null),
                        values("compute", null, "7"),
                        values("storage", null, null),
                        values(null, null, null));
    }

    @Test
    void doesNotTakeAnUnknownCostForZero() {
        CostResult answer = ask(CostQuery.builder().metric(FocusColumn.EFFECTIVE_COST));
        assertThat(answer.rows())
                .extracting(CostRow::cost, CostRow::charges, CostRow::missing)
                .containsExactly(row("90", "EUR", 1, 0), tuple(null, 3L, 3L));
        assertThat(answer.rows().get(1).currency()).isEqualTo("USD");
        assertThat(answer.total()).isEqualTo(Amounts.of(Money.of("90", "EUR")));
    }

    @Test
    void asksForThePricingCurrencyAndFallsBackToTheBillingCurrency() {
        CostRecord priced = charge(NOVEMBER, "1", "USD", "compute")
                .inPricingCurrency(Money.of("0.9", "EUR"), null, null)
                .build();
        CostResult answer = SnapshotData.of(List.of(priced, CHARGES.get(0)))
                .query(CostQuery.builder()
                        .metric(FocusColumn.PRICING_CURRENCY_EFFECTIVE_COST)
                        .build());
        assertThat(answer.rows())
                .extracting(CostRow::currency, CostRow::cost, CostRow::missing)
                .containsExactly(tuple("EUR", Money.of("0.9", "EUR"), 0L), tuple("USD", null, 1L));
    }

    @Test
    void splitsByTime() {
        assertThat(times(TimeGrain.DAY))
                .containsExactly(
                        new Period(Instant.parse("2026-10-05T00:00:00Z"), Instant.parse("2026-10-06T00:00:00Z")),
                        new Period(Instant.parse("2026-11-05T00:00:00Z"), Instant.parse("2026-11-06T00:00:00Z")),
                        new Period(Instant.parse("2026-11-05T00:00:00Z"), Instant.parse("2026-11-06T00:00:00Z")));
        assertThat(times(TimeGrain.MONTH)).containsExactly(OCTOBER, NOVEMBER, NOVEMBER);
        assertThat(times(TimeGrain.BILLING_PERIOD)).containsExactly(OCTOBER, NOVEMBER, NOVEMBER);
        assertThat(times(TimeGrain.NONE)).containsOnlyNulls();
    }

    @Test
    void filters() {
        assertThat(count(CostFilter.equal(SERVICE, "compute"))).isEqualTo(2);
        assertThat(count(CostFilter.equal(SERVICE, "Compute"))).isZero();
        assertThat(count(CostFilter.equal(SERVICE, "compute").negate())).isEqualTo(2);
        assertThat(count(CostFilter.in(SERVICE, Set.of("compute", "storage")))).isEqualTo(3);
        assertThat(count(CostFilter.in(SERVICE, Set.of()))).isZero();
        assertThat(count(new CostFilter.Present(SERVICE))).isEqualTo(3);
        assertThat(count(new CostFilter.Present(ENV).or(new CostFilter.Present(UNITS))))
                .isEqualTo(2);
        assertThat(count(new CostFilter.Present(ENV).and(new CostFilter.Present(UNITS))))
                .isZero();
        assertThat(count(new CostFilter.Or(List.of()))).isZero();
        assertThat(count(CostFilter.all())).isEqualTo(4);
    }

    @Test
    void filtersByStartOrderAndNumber() {
        assertThat(count(new CostFilter.Prefix(SERVICE, "comp"))).isEqualTo(2);
        assertThat(count(new CostFilter.Prefix(SERVICE, "Comp"))).isZero();
        assertThat(count(new CostFilter.Compare(SERVICE, Comparison.MORE, "compute")))
                .isEqualTo(1);
        assertThat(count(new CostFilter.Compare(SERVICE, Comparison.AT_MOST, "compute")))
                .isEqualTo(2);
        Dimension start = Dimension.of(FocusColumn.CHARGE_PERIOD_START);
        assertThat(count(new CostFilter.Compare(start, Comparison.AT_LEAST, "2026-11-05 00:00:07")))
                .isEqualTo(3);
        assertThat(count(new CostFilter.Compare(start, Comparison.LESS, "2026-11-05T00:00:07Z")))
                .isEqualTo(1);
        assertThat(count(new CostFilter.CompareNumber(FocusColumn.BILLED_COST, Comparison.LESS, BigDecimal.ZERO)))
                .isEqualTo(1);
        assertThat(count(
                        new CostFilter.CompareNumber(FocusColumn.BILLED_COST, Comparison.EQUAL, new BigDecimal("2.2"))))
                .isEqualTo(1);
        assertThat(count(CostFilter.present(FocusColumn.EFFECTIVE_COST))).isEqualTo(1);
        assertThat(count(CostFilter.present(FocusColumn.SERVICE_NAME).negate())).isEqualTo(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CostFilter.PresentNumber(FocusColumn.SERVICE_NAME))
                .withMessageContaining("ServiceName is no number");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CostFilter.CompareNumber(
                        FocusColumn.BILLED_COST, Comparison.EQUAL, BigDecimal.ONE.movePointLeft(39)))
                .withMessageContaining("more than 38 digits");
        assertThatIllegalArgumentException().isThrownBy(() -> new CostFilter.Compare(start, Comparison.LESS, "soon"));
    }

    @Test
    void keepsQuantitiesApartByUnit() {
        List<CostRecord> charges = List.of(
                charge(NOVEMBER, "1", "USD", "a")
                        .consumed(new BigDecimal("1.50"), "Hours")
                        .build(),
                charge(NOVEMBER, "1", "EUR", "a")
                        .consumed(new BigDecimal("2.5"), "Hours")
                        .build(),
                charge(NOVEMBER, "1", "USD", "a").consumed(BigDecimal.TEN, "GB").build(),
                charge(NOVEMBER, "1", "USD", "a").build());
        CostResult answer = SnapshotData.of(charges)
                .query(CostQuery.builder().metric(FocusColumn.CONSUMED_QUANTITY).build());
        assertThat(answer.rows())
                .extracting(CostRow::unit, CostRow::sum, CostRow::charges, CostRow::missing)
                .containsExactly(
                        tuple("GB", BigDecimal.TEN, 1L, 0L),
                        tuple("Hours", BigDecimal.valueOf(4), 2L, 0L),
                        tuple(null, null, 1L, 1L));
        assertThatIllegalStateException().isThrownBy(answer::total).withMessageContaining("is a quantity");
    }

    @Test
    void leavesOutSumsThatAreNotWanted() {
        assertThat(ask(CostQuery.builder().groupBy(SERVICE).having(Comparison.MORE, BigDecimal.valueOf(3)))
                        .rows())
                .extracting(CostRow::sum)
                .containsExactly(BigDecimal.valueOf(100), new BigDecimal("3.3"));
        assertThat(ask(CostQuery.builder()
                                .metric(FocusColumn.EFFECTIVE_COST)
                                .having(Comparison.AT_MOST, BigDecimal.valueOf(90)))
                        .rows())
                .extracting(CostRow::currency)
                .containsExactly("EUR");
    }

    @Test
    void putsTheLargestCreditFirst() {
        assertThat(ask(CostQuery.builder().groupBy(SERVICE).orderBy(CostQuery.Order.COST_ASCENDING))
                        .rows())
                .extracting(CostRow::sum)
                .containsExactly(new BigDecimal("-0.3"), new BigDecimal("3.3"), BigDecimal.valueOf(100));
    }

    @Test
    void asksForTheTimeOfCharges() {
        Instant first = Instant.parse("2026-10-05T00:00:07Z");
        assertThat(ask(CostQuery.builder().chargePeriod(new Period(first, first.plusSeconds(1))))
                        .total())
                .isEqualTo(Amounts.of(Money.usd("1.1")));
        assertThat(ask(CostQuery.builder().chargePeriod(new Period(first.minusSeconds(1), first)))
                        .rows())
                .isEmpty();
    }

    @Test
    void asksForBillingPeriods() {
        assertThat(ask(CostQuery.builder().period(OCTOBER)).total()).isEqualTo(Amounts.of(Money.usd("1.1")));
    }

    @Test
    void cutsAtTheLimitAndSaysSo() {
        CostResult cut = ask(CostQuery.builder().groupBy(SERVICE).limit(2));
        assertThat(cut.rows()).hasSize(2);
        assertThat(cut.truncated()).isTrue();
        assertThat(ask(CostQuery.builder().groupBy(SERVICE).limit(3)).truncated())
                .isFalse();
    }

    @Test
    void ordersTextByCodePoint() {
        List<CostRecord> charges = List.of(
                charge(OCTOBER, "1", "USD", "\uD83D\uDCB6").build(),
                charge(OCTOBER, "1", "USD", "\uFF5E").build());
        assertThat(SnapshotData.of(charges)
                        .query(CostQuery.builder().groupBy(SERVICE).build())
                        .rows())
                .extracting(row -> row.value(SERVICE))
                .containsExactly("\uFF5E", "\uD83D\uDCB6");
    }

    @Test
    void sumsOnlyTheFeedThatSpeaks() {
        CostSnapshot snapshot = CostSnapshot.builder(new Source("a", "b"), NOVEMBER, NOVEMBER.end())
                .chargeSets(List.of(
                        ChargeSet.of(NOVEMBER, Feed.INVOICE, PeriodState.FINAL, true, CHARGES.subList(1, 2)),
                        ChargeSet.of(NOVEMBER, Feed.PENDING, PeriodState.OPEN, true, CHARGES.subList(2, 3))))
                .build();
        assertThat(SnapshotData.of(snapshot).query(CostQuery.builder().build()).total())
                .isEqualTo(Amounts.of(Money.usd("2.2")));
    }

    @Test
    void refusesQuestionsWithoutMeaning() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        CostQuery.builder().metric(FocusColumn.LIST_UNIT_PRICE).build())
                .withMessageContaining("ListUnitPrice is no cost and no quantity");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CostQuery.builder().limit(-1).build());
    }

    private static List<Period> times(TimeGrain grain) {
        return ask(CostQuery.builder()
                        .grain(grain)
                        .groupBy(FocusColumn.BILLING_PERIOD_START)
                        .orderBy(CostQuery.Order.TIME))
                .rows()
                .stream()
                .map(CostRow::time)
                .toList();
    }

    private static long count(CostFilter filter) {
        return ask(CostQuery.builder().where(filter)).rows().stream()
                .mapToLong(CostRow::charges)
                .sum();
    }

    private static CostResult ask(CostQueryBuilder query) {
        return SnapshotData.of(CHARGES).query(query.build());
    }

    private static Tuple row(String cost, String currency, long charges, long missing) {
        return tuple(Money.of(cost, currency), charges, missing);
    }

    private static Tuple values(String... values) {
        return tuple((Object[]) values);
    }

    private static CostRecordBuilder charge(Period month, String cost, String currency, String service) {
        Instant start = month.start().plusSeconds(4 * 86_400L + 7);
        return CostRecord.builder(month, new Period(start, start.plusSeconds(3600)), Money.of(cost, currency))
                .service(service, null);
    }
}
