package io.cloudcost.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostSnapshotTest {

    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
    private static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));

    @Test
    void oneFeedSpeaksForEachPeriod() {
        CostSnapshot snapshot = snapshot(
                set(NOVEMBER, Feed.PENDING, true, "3"),
                set(OCTOBER, Feed.PENDING, true, "7"),
                set(OCTOBER, Feed.INVOICE, true, "8"));
        assertThat(snapshot.chargeSets()).hasSize(3);
        assertThat(total(snapshot)).isEqualTo(Amounts.of(Money.usd("11")));
    }

    @Test
    void aWholeFeedSpeaksBeforeAPartOfABetterOne() {
        CostSnapshot snapshot = snapshot(set(OCTOBER, Feed.INVOICE, false, "2"), set(OCTOBER, Feed.PENDING, true, "7"));
        assertThat(total(snapshot)).isEqualTo(Amounts.of(Money.usd("7")));
    }

    @Test
    void coverageCountsAndSums() {
        assertThat(set(OCTOBER, Feed.INVOICE, true).coverage().total()).isEqualTo(Amounts.none());
        assertThat(set(OCTOBER, Feed.INVOICE, true, "1", "2.5").coverage())
                .isEqualTo(
                        new Coverage(OCTOBER, Feed.INVOICE, PeriodState.FINAL, true, 2, Amounts.of(Money.usd("3.5"))));
    }

    @Test
    void aCopyCanBeChangedWithoutChangingTheOriginal() {
        CostSnapshot original = snapshot(set(OCTOBER, Feed.INVOICE, true, "1"));
        CostSnapshot copy = original.toBuilder()
                .part(Part.ACCOUNT, PartStatus.FAILED)
                .customerId("acme")
                .build();
        assertThat(original.part(Part.ACCOUNT)).isEqualTo(PartStatus.NOT_OFFERED);
        assertThat(original.customerId()).isEmpty();
        assertThat(copy.isComplete()).isFalse();
        assertThat(copy.charges()).hasSize(1);
    }

    private static Amounts total(CostSnapshot snapshot) {
        return snapshot.charges().stream().map(CostRecord::billedCost).collect(Amounts.summing());
    }

    private static CostSnapshot snapshot(ChargeSet... sets) {
        return CostSnapshot.builder(
                        new Source("vultr", "acme"), new Period(OCTOBER.start(), NOVEMBER.end()), Instant.EPOCH)
                .chargeSets(List.of(sets))
                .build();
    }

    private static ChargeSet set(Period period, Feed feed, boolean complete, String... amounts) {
        List<CostRecord> charges = java.util.stream.Stream.of(amounts)
                .map(amount ->
                        CostRecord.builder(period, period, Money.usd(amount)).build())
                .toList();
        return ChargeSet.of(period, feed, PeriodState.FINAL, complete, charges);
    }
}
