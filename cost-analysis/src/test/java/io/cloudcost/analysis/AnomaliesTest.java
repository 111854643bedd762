package io.cloudcost.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.charge.ChargeCategory;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Collected at the begin of the 16th, so that the days from the 7th to the 13th are looked at. */
class AnomaliesTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 1);

    @ParameterizedTest
    @CsvSource({"12, 0.200, false", "13, 0.300, true", "8, -0.200, false", "7, -0.300, true"})
    void countsAboveTheLimit(int cost, BigDecimal change, boolean counts) {
        List<Anomaly> found = of(daily(day -> day == 13 ? cost : 10)).found();
        assertThat(found).hasSize(counts ? 1 : 0).allSatisfy(one -> {
            assertThat(one.service()).isEqualTo("Storage");
            assertThat(one.date()).isEqualTo("2026-11-13");
            assertThat(one.expected()).isEqualTo(Money.usd("10"));
            assertThat(one.actual()).isEqualTo(Money.usd(String.valueOf(cost)));
            assertThat(one.change()).contains(change);
        });
    }

    @Test
    void tellsTheFirstDayOfAChange() {
        assertThat(of(daily(day -> day >= 10 ? 20 : 10)).found())
                .singleElement()
                .satisfies(one -> assertThat(one.date()).isEqualTo("2026-11-10"));
    }

    @Test
    void looksAtNoDayThatMayStillChange() {
        assertThat(of(daily(day -> day >= 14 ? 50 : 10)).found()).isEmpty();
    }

    @Test
    void tellsWhatBeganFromNothingAndWhatEnded() {
        assertThat(of(daily(day -> day >= 12 ? 5 : 0)).found()).singleElement().satisfies(one -> {
            assertThat(one.change()).isEmpty();
            assertThat(one.difference()).isEqualTo(Money.usd("5"));
        });
        assertThat(of(daily(day -> day >= 12 ? 0 : 5)).found())
                .singleElement()
                .satisfies(one -> assertThat(one.change()).contains(new BigDecimal("-1.000")));
    }

    @Test
    void leavesSmallChangeAlone() {
        assertThat(of(charges(day -> day == 13 ? "1.09" : "0.10")).found()).isEmpty();
        assertThat(of(charges(day -> day == 13 ? "1.10" : "0.10")).found()).hasSize(1);
    }

    @Test
    void sortsByWhatItComesTo() {
        List<CostRecord> charges = new ArrayList<>(daily(day -> day == 13 ? 30 : 10));
        charges.addAll(daily(day -> day == 13 ? 100 : 200).stream()
                .map(charge -> charge.toBuilder().service("Compute", null).build())
                .toList());
        assertThat(of(charges).found()).extracting(Anomaly::service).containsExactly("Compute", "Storage");
    }

    @Test
    void saysWhyItCannotJudge() {
        assertThat(of(List.of(Given.charge("2026-11", "Compute", "100").build()))
                        .reason())
                .contains("No charges are told by the day.");
        assertThat(of(List.of(credit())).reason()).contains("No charges are told by the day.");
        ChargeSet partly = set(daily(day -> day), false);
        assertThat(report(partly).anomalies().reason()).contains("No charges are told by the day.");
        assertThat(of(daily(day -> 10)).reason()).isEmpty();
    }

    @Test
    void needsTheWholeWeekBefore() {
        List<CostRecord> october = List.of(charge(LocalDate.of(2026, 10, 31), "5"));
        ChargeSet old =
                ChargeSet.of(Period.month(YearMonth.of(2026, 10)), Feed.INVOICE, PeriodState.FINAL, true, october);
        assertThat(report(old).anomalies().reason())
                .contains("It takes the charges of eight days in a row that ended two days ago or earlier.");
    }

    @Test
    void takesAnotherLimit() {
        CostReport report = report(set(daily(day -> day == 13 ? 13 : 10), true));
        assertThat(report.anomalies(BigDecimal.valueOf(30)).found()).isEmpty();
        assertThat(report.anomalies(BigDecimal.valueOf(29)).found()).hasSize(1);
        assertThatThrownBy(() -> report.anomalies(BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void standsInTheSummary() {
        assertThat(report(set(daily(day -> day == 13 ? 13 : 10), true)).executiveSummary())
                .contains(
                        "One service began to cost more than 20 % more or less a day: Storage +30.0 % since 2026-11-13.");
    }

    private static Anomalies of(List<CostRecord> charges) {
        return report(set(charges, true)).anomalies();
    }

    private static CostReport report(ChargeSet set) {
        return CostAnalysis.of(Given.snapshot().chargeSets(List.of(set)).build())
                .report();
    }

    private static ChargeSet set(List<CostRecord> charges, boolean complete) {
        return ChargeSet.of(Period.monthOf(Given.NOW), Feed.API, PeriodState.OPEN, complete, charges);
    }

    private static List<CostRecord> daily(IntUnaryOperator cost) {
        return charges(day -> String.valueOf(cost.applyAsInt(day)));
    }

    private static List<CostRecord> charges(IntFunction<String> cost) {
        List<CostRecord> charges = new ArrayList<>();
        for (int day = 1; day <= 15; day++) {
            charges.add(charge(FIRST.withDayOfMonth(day), cost.apply(day)));
        }
        return charges;
    }

    private static CostRecord charge(LocalDate day, String cost) {
        Period span = new Period(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return CostRecord.builder(Period.monthOf(span.start()), span, Money.usd(cost))
                .category(ChargeCategory.USAGE)
                .service("Storage", null)
                .build();
    }

    private static CostRecord credit() {
        return charge(FIRST, "-5").toBuilder().category(ChargeCategory.CREDIT).build();
    }
}
