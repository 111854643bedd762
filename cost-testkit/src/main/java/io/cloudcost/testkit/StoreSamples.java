package io.cloudcost.testkit;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.CostSnapshotBuilder;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.LedgerEntry;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the store's contract is tried with. */
final class StoreSamples {

    static final Source ACME = new Source("vultr", "acme");
    static final Source OTHER = new Source("vultr", "other");
    static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
    static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456789Z");

    private StoreSamples() {}

    /** A snapshot of both months with these sets of charges. */
    static CostSnapshotBuilder snapshot(Source source, Instant collectedAt, ChargeSet... sets) {
        return CostSnapshot.builder(source, new Period(OCTOBER.start(), NOVEMBER.end()), collectedAt)
                .chargeSets(List.of(sets));
    }

    static ChargeSet invoiced(Period month, CostRecord... charges) {
        return ChargeSet.of(month, Feed.INVOICE, PeriodState.FINAL, true, List.of(charges));
    }

    static ChargeSet pending(Period month, CostRecord... charges) {
        return ChargeSet.of(month, Feed.PENDING, PeriodState.OPEN, true, List.of(charges));
    }

    static ChargeSet partly(Period month, CostRecord... charges) {
        return ChargeSet.of(month, Feed.INVOICE, PeriodState.SETTLING, false, List.of(charges));
    }

    static CostRecord usd(Period month, String amount) {
        return charge(month, Money.usd(amount), null);
    }

    static CostRecord charge(Period month, Money cost, @Nullable String invoice) {
        return CostRecord.builder(month, month, cost)
                .service("Cloud Compute", null)
                .tags(Tags.of("env", "prod"))
                .extension("x_Units", "720")
                .invoice(invoice, null)
                .build();
    }

    /** One with something in every place that a store has for a snapshot. */
    static CostSnapshot full() {
        return snapshot(ACME, NOON, invoiced(OCTOBER, usd(OCTOBER, "7.25")), pending(NOVEMBER, usd(NOVEMBER, "1.5")))
                .account(new Account(
                        "acme", "Acme", null, Money.usd("-150.5"), Money.usd("1.5"), null, NOON, List.of("billing")))
                .resources(resources())
                .invoices(List.of(invoice("1", PartStatus.READ)))
                .ledger(List.of(new LedgerEntry("9", NOON, "payment", null, Money.usd("-7.25"), Money.usd("0"))))
                .advice(List.of(finding("advice")))
                .part(Part.INSTANCES, PartStatus.READ)
                .part(Part.VOLUMES, PartStatus.PARTLY)
                .part(Part.ADDRESSES, PartStatus.FAILED)
                .issues(List.of(new Issue(IssueCode.PERMISSION, Part.ADDRESSES, "The key has no right to read them.")))
                .build();
    }

    static List<CloudResource> resources() {
        return List.of(
                Machine.of(info(ResourceKind.COMPUTE_INSTANCE), "vc2-1c-1gb", null),
                new Volume(info(ResourceKind.VOLUME), new BigDecimal("40"), Attachment.UNATTACHED, null),
                new OtherResource(info(new ResourceKind("VULTR_SOMETHING_NEW"))));
    }

    static Invoice invoice(String id, PartStatus lines) {
        Money linesTotal = lines == PartStatus.READ ? Money.usd("7.25") : null;
        return new Invoice(id, OCTOBER.end(), OCTOBER, Money.usd("7.25"), null, "Invoice " + id, lines, linesTotal);
    }

    static Finding finding(String rule) {
        return Finding.builder(rule, ref(ResourceKind.VOLUME))
                .title("Unattached")
                .evidence(Evidence.of("state", "unattached"))
                .action("Delete it.")
                .saves(Price.monthly(Money.usd("4"), "/plans"), "its price")
                .build();
    }

    private static ResourceInfo info(ResourceKind kind) {
        return ResourceInfo.builder(ref(kind))
                .name("Zürich \uD83D\uDCB6")
                .region("ewr")
                .created(NOON)
                .price(Price.monthly(Money.usd("4.000000000000000000001"), "/plans"))
                .attributes(Attributes.of(Map.of("vultr.number", new BigDecimal("1.5"), "vultr.flag", true)))
                .build();
    }

    private static ResourceRef ref(ResourceKind kind) {
        return new ResourceRef("vultr", "acme", kind, "id-1");
    }
}
