package io.cloudcost.engine.clickhouse;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** Snapshots whose charges say by what they cost which reading they are of. */
final class Samples {

    static final Source ACME = new Source("vultr", "acme");
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    static final int CHARGES = 10;

    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
    private static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));

    /** The period of both. */
    static final Period BOTH = new Period(OCTOBER.start(), NOVEMBER.end());

    private Samples() {}

    /** Ten charges in each of two months, each of which costs as much as the reading's number. */
    static CostSnapshot reading(int number) {
        return CostSnapshot.builder(ACME, BOTH, NOON.plusSeconds(number))
                .chargeSets(List.of(month(OCTOBER, number), month(NOVEMBER, number)))
                .build();
    }

    private static ChargeSet month(Period month, int number) {
        List<CostRecord> charges = IntStream.range(0, CHARGES)
                .mapToObj(i -> CostRecord.builder(month, month, Money.usd(String.valueOf(number)))
                        .build())
                .toList();
        return ChargeSet.of(month, Feed.INVOICE, PeriodState.FINAL, true, charges);
    }
}
