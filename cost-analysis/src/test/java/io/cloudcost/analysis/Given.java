package io.cloudcost.analysis;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.CostRecordBuilder;
import io.cloudcost.charge.ServiceCategory;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.resource.Address;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Gpu;
import io.cloudcost.resource.LoadBalancer;
import io.cloudcost.resource.Machine;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceInfoBuilder;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Snapshot;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.CostSnapshotBuilder;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What the tests start from: one account of a provider that bills stopped machines. */
public final class Given {

    public static final Instant NOW = Instant.parse("2026-11-16T00:00:00Z");
    public static final Source SOURCE = new Source("vultr", "acme");
    public static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<Part> INVENTORY = List.of(
            Part.INSTANCES,
            Part.BARE_METALS,
            Part.PRICES,
            Part.VOLUMES,
            Part.SNAPSHOTS,
            Part.VOLUME_SNAPSHOTS,
            Part.BACKUPS,
            Part.ADDRESSES,
            Part.LOAD_BALANCERS,
            Part.NAT_GATEWAYS,
            Part.CDN_ZONES,
            Part.DATABASES,
            Part.CLUSTERS,
            Part.OBJECT_STORAGE,
            Part.FILE_SYSTEMS,
            Part.REGISTRIES,
            Part.INFERENCE,
            Part.UTILIZATION,
            Part.INVOICES,
            Part.INVOICE_ITEMS,
            Part.PENDING_CHARGES);

    private Given() {}

    /** A snapshot of which every part was read. */
    public static CostSnapshotBuilder snapshot(CloudResource... resources) {
        return snapshot(List.of(resources));
    }

    public static CostSnapshotBuilder snapshot(List<? extends CloudResource> resources) {
        CostSnapshotBuilder builder = bare(resources);
        INVENTORY.forEach(part -> builder.part(part, PartStatus.READ));
        return builder;
    }

    /** A snapshot that says nothing of parts. */
    public static CostSnapshotBuilder bare(List<? extends CloudResource> resources) {
        return CostSnapshot.builder(SOURCE, Period.monthOf(NOW), NOW).resources(resources);
    }

    public static ResourceInfoBuilder info(ResourceKind kind, String id) {
        return ResourceInfo.builder(new ResourceRef("vultr", "acme", kind, id))
                .region("ewr")
                .created(LONG_AGO)
                .state(ResourceState.AVAILABLE)
                .billed(Billed.YES);
    }

    public static ResourceInfoBuilder instanceInfo(String id, ResourceState state) {
        return info(ResourceKind.COMPUTE_INSTANCE, id).state(state);
    }

    public static Machine instance(String id, ResourceState state, String price) {
        return Machine.of(instanceInfo(id, state).price(usd(price)).build(), "vc2-1c-1gb", null);
    }

    public static Machine gpuInstance(String id, ResourceState state, String price) {
        return Machine.of(instanceInfo(id, state).price(usd(price)).build(), "vcg-a100", Gpu.UNSPECIFIED);
    }

    public static Machine bareMetal(String id, ResourceState state, String price) {
        return Machine.of(
                info(ResourceKind.BARE_METAL, id).state(state).price(usd(price)).build(), "vbm-4c", null);
    }

    public static Volume volume(String id, Attachment attachment, String price) {
        return new Volume(
                info(ResourceKind.VOLUME, id).price(usd(price)).build(), new BigDecimal("50"), attachment, "high_perf");
    }

    public static Address address(String id, Attachment attachment, String price) {
        return new Address(info(ResourceKind.IP_ADDRESS, id).price(usd(price)).build(), "192.0.2.1", 4, attachment);
    }

    public static LoadBalancer loadBalancer(String id, OptionalInt targets) {
        return new LoadBalancer(
                info(ResourceKind.LOAD_BALANCER, id).price(usd("10")).build(), targets, OptionalInt.of(1));
    }

    public static Snapshot copy(ResourceKind kind, String id, long ageDays, String price) {
        return new Snapshot(
                info(kind, id)
                        .created(NOW.minus(Duration.ofDays(ageDays)))
                        .price(usd(price))
                        .build(),
                OptionalLong.of(1_000_000_000),
                null);
    }

    public static OtherResource other(ResourceKind kind, String id, String price) {
        return new OtherResource(info(kind, id).price(usd(price)).build());
    }

    public static Price usd(String amount) {
        return amount.isEmpty() ? Price.unknown("not in the catalogue") : Price.monthly(Money.usd(amount), "/plans");
    }

    public static Invoice invoice(String id, String month, String total) {
        Period period = Period.month(YearMonth.parse(month));
        return new Invoice(id, period.end(), period, Money.usd(total), null, null, PartStatus.READ, Money.usd(total));
    }

    public static CostRecordBuilder charge(String month, String service, String cost) {
        Period period = Period.month(YearMonth.parse(month));
        return CostRecord.builder(period, period, Money.usd(cost)).service(service, ServiceCategory.COMPUTE);
    }

    public static ChargeSet charges(String month, Feed feed, CostRecord... charges) {
        return ChargeSet.of(Period.month(YearMonth.parse(month)), feed, PeriodState.OPEN, true, List.of(charges));
    }
}
