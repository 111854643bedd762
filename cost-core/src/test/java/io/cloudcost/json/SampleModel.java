package io.cloudcost.json;

import io.cloudcost.charge.RandomCharges;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.finding.Origin;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Address;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Database;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.KubernetesCluster;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Snapshot;
import io.cloudcost.resource.Surcharge;
import io.cloudcost.resource.Utilization;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CollectStats;
import io.cloudcost.snapshot.CommitmentShare;
import io.cloudcost.snapshot.CommitmentUse;
import io.cloudcost.snapshot.CostBreakdown;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Forecast;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.LedgerEntry;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.ProviderAnomaly;
import io.cloudcost.snapshot.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;

/** One of everything that the model can say. */
final class SampleModel {

    static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));
    static final Instant NOW = Instant.parse("2026-11-20T10:11:12.123456789Z");

    private SampleModel() {}

    static CostSnapshot snapshot() {
        return CostSnapshot.builder(new Source("vultr", "acme"), NOVEMBER, NOW)
                .customerId("customer \"7\"")
                .account(new Account(
                        "acme", "Acme", "a@example.org", Money.usd("-150.5"), Money.usd("1"), null, NOW, List.of("a")))
                .part(Part.INSTANCES, PartStatus.READ)
                .part(Part.VOLUMES, PartStatus.FAILED)
                .issues(List.of(
                        new Issue(IssueCode.PERMISSION, Part.VOLUMES, "no right"),
                        new Issue(IssueCode.INTERNAL, null, "odd")))
                .stats(new CollectStats(5, 1, 0, 2, Amounts.of(Money.usd("0.02")), 99, Duration.ofMillis(1480)))
                .invoices(List.of(invoice()))
                .ledger(List.of(
                        new LedgerEntry(
                                "1", NOW, "payment", "Card", Money.usd("-12.345678901234567890"), Money.usd("0")),
                        new LedgerEntry("2", null, null, null, Money.usd("3"), null)))
                .chargeSets(List.of(
                        ChargeSet.of(NOVEMBER, Feed.INVOICE, PeriodState.FINAL, true, charges(3)),
                        ChargeSet.of(NOVEMBER, Feed.PENDING, PeriodState.OPEN, false, List.of())))
                .resources(resources())
                .prices(List.of(price()))
                .advice(List.of(finding()))
                .forecasts(List.of(new Forecast(
                        Period.month(YearMonth.of(2026, 12)), Money.usd("12.5"), Money.usd("10"), Money.usd("15"), 80)))
                .commitments(List.of(new CommitmentUse(
                        "SavingsPlans",
                        Period.month(YearMonth.of(2026, 11)),
                        new BigDecimal("93.5"),
                        Money.usd("100"),
                        Money.usd("6.5"),
                        null)))
                .commitmentShares(List.of(new CommitmentShare(
                        "Reservations",
                        NOVEMBER,
                        new BigDecimal("75"),
                        null,
                        null,
                        new BigDecimal("540"),
                        new BigDecimal("180.5"))))
                .breakdowns(List.of(new CostBreakdown(
                        "tag:team",
                        NOVEMBER,
                        "BilledCost",
                        true,
                        new TreeMap<>(Map.of("", Amounts.of(Money.usd("1.5")), "web", Amounts.none())))))
                .anomalies(List.of(new ProviderAnomaly(
                        "a-1",
                        "Amazon Route 53",
                        LocalDate.of(2026, 11, 12),
                        null,
                        Money.usd("30.75"),
                        null,
                        new BigDecimal("300"),
                        List.of("Amazon Route 53, DNS-Queries"))))
                .build();
    }

    static List<CloudResource> resources() {
        return List.of(
                new Machine(
                        rich(ResourceKind.COMPUTE_INSTANCE),
                        "vcg-1",
                        OptionalInt.of(4),
                        OptionalLong.of(8192),
                        OptionalLong.empty(),
                        new Gpu(new BigDecimal("0.5"), "A16", null),
                        "Debian",
                        OptionalLong.of(1),
                        "k8s"),
                Machine.of(plain(ResourceKind.BARE_METAL), null, null),
                new Volume(rich(ResourceKind.VOLUME), new BigDecimal("40"), Attachment.to("m"), "nvme"),
                new Snapshot(plain(ResourceKind.SNAPSHOT), OptionalLong.of(5), null),
                new Address(plain(ResourceKind.IP_ADDRESS), "192.0.2.1", 4, Attachment.UNATTACHED),
                new LoadBalancer(plain(ResourceKind.LOAD_BALANCER), OptionalInt.of(0), OptionalInt.empty()),
                new Database(plain(ResourceKind.DATABASE), "pg", null, OptionalInt.of(3)),
                new KubernetesCluster(plain(ResourceKind.KUBERNETES_CLUSTER), "1.33", List.of("a", "b")),
                new OtherResource(rich(new ResourceKind("QUANTUM_FOAM"))));
    }

    static Finding finding() {
        return Finding.builder("vultr.instance.stopped", ref(ResourceKind.COMPUTE_INSTANCE))
                .title("Stopped")
                .action("Delete it.")
                .evidence(Evidence.of("state", "STOPPED"))
                .evidence(new Evidence("age_days", "40", "30", NOVEMBER))
                .saves(Price.monthly(Money.usd("12.50"), "/plans"), "plan price")
                .confidence("0.95")
                .origin(Origin.PROVIDER)
                .build();
    }

    static Invoice invoice() {
        return new Invoice("900000", NOW, NOVEMBER, Money.usd("0.10"), null, "Bill", PartStatus.READ, Money.usd("0.1"));
    }

    private static CatalogPrice price() {
        return new CatalogPrice(
                ResourceKind.COMPUTE_INSTANCE,
                "vc2-1",
                "ewr",
                new Price.Known(Money.usd("5"), Money.usd("0.007"), "/plans"),
                null,
                OptionalInt.of(1),
                OptionalLong.of(1024),
                OptionalLong.of(25),
                OptionalLong.empty(),
                Gpu.UNSPECIFIED);
    }

    private static List<io.cloudcost.charge.CostRecord> charges(int count) {
        return new RandomCharges(7).stream().limit(count).toList();
    }

    private static ResourceRef ref(ResourceKind kind) {
        return new ResourceRef("vultr", "acme", kind, "id-" + kind);
    }

    private static ResourceInfo plain(ResourceKind kind) {
        return ResourceInfo.builder(ref(kind)).build();
    }

    private static ResourceInfo rich(ResourceKind kind) {
        return ResourceInfo.builder(ref(kind))
                .name("Zürich </script> \u2028 💶")
                .region("ewr")
                .created(NOW)
                .state(ResourceState.STOPPED)
                .stateSince(NOW)
                .billed(Billed.YES)
                .tags(Tags.of(Map.of("env", "prod", "bare", "")))
                .price(new Price.Known(Money.usd("1234567890.123456789012345678"), Money.usd("0.0001"), "/plans"))
                .surcharges(List.of(new Surcharge(Surcharge.BACKUPS, Price.unknown("not listed"))))
                .utilization(Utilization.of(Map.of(Metric.CPU_PERCENT, stats())))
                .attributes(Attributes.of(Map.of(
                        "vultr.text",
                        "yes",
                        "vultr.flag",
                        true,
                        "vultr.number",
                        new BigDecimal("1.50"),
                        "vultr.instant",
                        NOW)))
                .build();
    }

    private static MetricStats stats() {
        return new MetricStats(
                new BigDecimal("1.5"),
                new BigDecimal("99"),
                new TreeMap<>(Map.of(95, new BigDecimal("42"))),
                3,
                NOVEMBER);
    }
}
