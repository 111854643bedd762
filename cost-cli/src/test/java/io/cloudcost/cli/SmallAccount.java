package io.cloudcost.cli;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.ServiceCategory;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceInfoBuilder;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Surcharge;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CollectStats;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An account that fits on a page: a bit of everything, and some of it unknown. */
final class SmallAccount {

    static final Source ACME = new Source("vultr", "acme");
    private static final Period SEPTEMBER = Period.month(YearMonth.of(2026, 9));
    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
    private static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));
    private static final Instant LONG_AGO = Instant.parse("2025-03-01T08:00:00Z");

    private SmallAccount() {}

    /** Puts it into a new store in this folder. */
    static void store(Path folder) {
        try (CostStore store = CostStores.open("duckdb:" + folder.resolve("costs.duckdb"))) {
            store.save(snapshot(ACME));
        }
    }

    static CostSnapshot snapshot(Source source) {
        return CostSnapshot.builder(source, new Period(SEPTEMBER.start(), NOVEMBER.end()), CliRun.NOW)
                .account(new Account(
                        source.account(),
                        "Acme Ltd",
                        "it@example.com",
                        Money.usd("-150.50"),
                        Money.usd("12.34"),
                        Money.usd("-41.20"),
                        Instant.parse("2026-11-01T00:10:00Z"),
                        List.of("billing", "subscriptions_view")))
                .chargeSets(List.of(
                        ChargeSet.of(
                                OCTOBER,
                                Feed.INVOICE,
                                PeriodState.FINAL,
                                true,
                                List.of(
                                        charge(OCTOBER, "Cloud Compute", "29.005", "900001"),
                                        charge(OCTOBER, "Cloud Compute", "10", "900001"),
                                        charge(OCTOBER, "Block Storage", "2.195", "900001"))),
                        ChargeSet.of(
                                NOVEMBER,
                                Feed.PENDING,
                                PeriodState.OPEN,
                                true,
                                List.of(charge(NOVEMBER, "Cloud Compute", "12.34", null)))))
                .invoices(List.of(
                        new Invoice(
                                "900000",
                                Instant.parse("2026-10-01T00:00:00Z"),
                                SEPTEMBER,
                                Money.usd("38"),
                                null,
                                "Invoice #900000",
                                PartStatus.FAILED,
                                null),
                        new Invoice(
                                "900001",
                                Instant.parse("2026-11-01T00:00:00Z"),
                                OCTOBER,
                                Money.usd("41.20"),
                                Money.usd("0"),
                                "Invoice #900001",
                                PartStatus.READ,
                                Money.usd("41.20"))))
                .resources(resources(source))
                .parts(Map.of(
                        Part.ACCOUNT,
                        PartStatus.READ,
                        Part.INVOICES,
                        PartStatus.READ,
                        Part.INVOICE_ITEMS,
                        PartStatus.PARTLY,
                        Part.PENDING_CHARGES,
                        PartStatus.READ,
                        Part.INSTANCES,
                        PartStatus.READ,
                        Part.BARE_METALS,
                        PartStatus.READ,
                        Part.PRICES,
                        PartStatus.READ,
                        Part.VOLUMES,
                        PartStatus.READ,
                        Part.ADDRESSES,
                        PartStatus.FAILED,
                        Part.UTILIZATION,
                        PartStatus.NOT_ASKED))
                .issues(List.of(
                        new Issue(IssueCode.PERMISSION, Part.ADDRESSES, "The key may not read reserved addresses."),
                        new Issue(IssueCode.PROVIDER_ERROR, Part.INVOICE_ITEMS, "Invoice 900000 could not be read.")))
                .stats(new CollectStats(14, 1, 0, 0, Amounts.none(), 20_480, Duration.ofMillis(1480)))
                .build();
    }

    private static List<CloudResource> resources(Source source) {
        return List.of(
                Machine.of(
                        machine(source, "i-1", "web \"1\"", ResourceState.RUNNING, "10")
                                .tags(Tags.ofWords(Set.of("env:prod", "public")))
                                .surcharges(List.of(new Surcharge(
                                        Surcharge.BACKUPS, Price.monthly(Money.usd("2"), "20 % of the plan"))))
                                .build(),
                        "vc2-1c-2gb",
                        null),
                Machine.of(
                        machine(source, "i-2", "old", ResourceState.STOPPED, "20")
                                .build(),
                        "vc2-2c-4gb",
                        null),
                Machine.of(
                        machine(source, "i-3", "train", ResourceState.RUNNING, null)
                                .build(),
                        "vcg-secret",
                        Gpu.UNSPECIFIED),
                new Volume(
                        ResourceInfo.builder(new ResourceRef(
                                        source.provider(), source.account(), ResourceKind.VOLUME, "v-1"))
                                .region("ewr")
                                .created(LONG_AGO)
                                .state(ResourceState.AVAILABLE)
                                .billed(Billed.YES)
                                .price(Price.monthly(Money.usd("2.5"), "0.10 USD per GB"))
                                .build(),
                        new BigDecimal("25"),
                        Attachment.UNATTACHED,
                        "high_perf"));
    }

    private static ResourceInfoBuilder machine(
            Source source, String id, String name, ResourceState state, @Nullable String price) {
        ResourceKind kind = ResourceKind.COMPUTE_INSTANCE;
        return ResourceInfo.builder(new ResourceRef(source.provider(), source.account(), kind, id))
                .name(name)
                .region("ewr")
                .created(LONG_AGO)
                .state(state)
                .billed(Billed.YES)
                .price(
                        price == null
                                ? Price.unknown("no catalogue has this plan")
                                : Price.monthly(Money.usd(price), "/plans"));
    }

    private static CostRecord charge(Period month, String product, String cost, @Nullable String invoice) {
        return CostRecord.builder(month, month, Money.usd(cost))
                .service(product, product.endsWith("Storage") ? ServiceCategory.STORAGE : ServiceCategory.COMPUTE)
                .invoice(invoice, null)
                .build();
    }
}
