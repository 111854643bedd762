package io.cloudcost.engine.duckdb;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** A large account. */
final class Large {

    static final Source SOURCE = new Source("vultr", "large");
    static final Period MONTH = Period.month(YearMonth.of(2026, 10));
    private static final Instant START = Instant.parse("2026-11-20T00:00:00Z");

    private Large() {}

    static CostSnapshot snapshot(int charges, int resources, int day) {
        List<CostRecord> rows =
                IntStream.range(0, charges).mapToObj(Large::charge).toList();
        return CostSnapshot.builder(SOURCE, MONTH, START.plusSeconds(day * 86_400L))
                .chargeSets(List.of(ChargeSet.of(MONTH, Feed.INVOICE, PeriodState.FINAL, true, rows)))
                .resources(
                        IntStream.range(0, resources).mapToObj(Large::machine).toList())
                .build();
    }

    private static CostRecord charge(int number) {
        return CostRecord.builder(MONTH, MONTH, Money.usd(BigDecimal.valueOf(number, 2)))
                .description("Cloud Compute " + number)
                .service("Cloud Compute", null)
                .resource("r" + number, null, null)
                .tags(Tags.of("env", "prod"))
                .extension("x_InvoiceItemUnits", "720")
                .build();
    }

    private static Machine machine(int number) {
        ResourceRef ref = new ResourceRef("vultr", "large", ResourceKind.COMPUTE_INSTANCE, "id-" + number);
        ResourceInfo info = ResourceInfo.builder(ref)
                .name("web-" + number)
                .region("ewr")
                .created(START)
                .state(ResourceState.RUNNING)
                .billed(Billed.YES)
                .tags(Tags.of("env", "prod"))
                .price(Price.monthly(Money.usd("5"), "/plans"))
                .build();
        return new Machine(
                info,
                "vc2-1c-1gb",
                OptionalInt.of(1),
                OptionalLong.of(1024),
                OptionalLong.of(25),
                null,
                "Debian 12 x64 (bookworm)",
                OptionalLong.of(1024),
                null);
    }
}
