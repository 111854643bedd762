package io.cloudcost.vultr.internal;

import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import io.cloudcost.resource.Snapshot;
import io.cloudcost.resource.Volume;
import io.cloudcost.snapshot.Part;
import io.cloudcost.vultr.internal.api.WireBilling;
import io.cloudcost.vultr.internal.api.WireBlock;
import io.cloudcost.vultr.internal.api.WireBlockSnapshot;
import io.cloudcost.vultr.internal.api.WireFileSystem;
import io.cloudcost.vultr.internal.api.WireRegistry;
import io.cloudcost.vultr.internal.api.WireRegistryMetadata;
import io.cloudcost.vultr.internal.api.WireSnapshot;
import io.cloudcost.vultr.internal.api.WireSubscription;
import io.cloudcost.vultr.model.VultrAttributes;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What keeps data and is not a machine. */
final class Storage {

    private static final Price IN_SURCHARGE = Price.unknown("paid with the machine's backup surcharge");

    private Storage() {}

    static Volume volume(WireBlock wire, Mapping mapping) {
        ResourceState state = States.other(Part.VOLUMES, wire.status(), mapping.notes());
        return new Volume(
                mapping.info(ResourceKind.VOLUME, wire.id())
                        .name(wire.label())
                        .region(mapping.shared().region(wire.region()))
                        .created(mapping.date(Part.VOLUMES, wire.dateCreated()))
                        .state(state)
                        .billed(States.billed(state))
                        .price(mapping.noted(Part.VOLUMES, Rates.own(wire.cost(), "/blocks")))
                        .attributes(Attributes.none().with(VultrAttributes.ACCRUED, wire.pendingCharges()))
                        .build(),
                wire.sizeGb(),
                attachment(wire.attachedToInstance()),
                mapping.shared().text(wire.blockType()));
    }

    static Snapshot snapshot(WireSnapshot wire, Mapping mapping) {
        return copy(Part.SNAPSHOTS, ResourceKind.SNAPSHOT, wire, Rates.snapshot(wire.size()), mapping);
    }

    /** Backups have no price of their own: the machine's surcharge pays for them. */
    static Snapshot backup(WireSnapshot wire, Mapping mapping) {
        Snapshot copy = copy(Part.BACKUPS, ResourceKind.BACKUP, wire, IN_SURCHARGE, mapping);
        return new Snapshot(
                copy.info().toBuilder().price(IN_SURCHARGE).billed(Billed.NO).build(),
                copy.sizeBytes(),
                copy.sourceId());
    }

    static Snapshot volumeSnapshot(WireBlockSnapshot wire, Mapping mapping) {
        ResourceState state = States.other(Part.VOLUME_SNAPSHOTS, wire.state(), mapping.notes());
        Price price = wire.nextInvoicePrice() == null
                ? Price.unknown("the API gives no next invoice price")
                : Rates.own(wire.nextInvoicePrice(), "/blocks/snapshots, next invoice");
        return new Snapshot(
                mapping.info(ResourceKind.VOLUME_SNAPSHOT, wire.id())
                        .name(wire.description())
                        .created(mapping.date(Part.VOLUME_SNAPSHOTS, wire.addedAt()))
                        .state(state)
                        .billed(States.billed(state))
                        .price(mapping.noted(Part.VOLUME_SNAPSHOTS, price))
                        .build(),
                mapping.shared().whole(wire.size()),
                wire.blockId());
    }

    static OtherResource fileSystem(WireFileSystem wire, Mapping mapping) {
        ResourceState state = States.other(Part.FILE_SYSTEMS, wire.status(), mapping.notes());
        WireBilling billing = wire.billing();
        BigDecimal size = wire.storageSize() == null ? null : wire.storageSize().gb();
        return new OtherResource(mapping.info(ResourceKind.FILE_SYSTEM, wire.id())
                .name(wire.label())
                .region(mapping.shared().region(wire.region()))
                .created(mapping.date(Part.FILE_SYSTEMS, wire.dateCreated()))
                .state(state)
                .billed(States.billed(state))
                .tags(mapping.shared().tags(wire.tags(), null))
                .price(mapping.noted(Part.FILE_SYSTEMS, billed(billing, "/vfs")))
                .attributes(accrued(billing).with(VultrAttributes.SIZE_GB, size))
                .build());
    }

    static OtherResource registry(WireRegistry wire, Mapping mapping) {
        WireRegistryMetadata metadata = wire.metadata();
        WireSubscription subscription = metadata == null ? null : metadata.subscription();
        WireBilling billing = subscription == null ? null : subscription.billing();
        return new OtherResource(mapping.info(ResourceKind.CONTAINER_REGISTRY, wire.id())
                .name(wire.name())
                .region(mapping.shared().region(wire.region()))
                .created(mapping.date(Part.REGISTRIES, wire.dateCreated()))
                .state(ResourceState.AVAILABLE)
                .billed(Billed.YES)
                .price(mapping.noted(Part.REGISTRIES, billed(billing, "/registries")))
                .attributes(accrued(billing))
                .build());
    }

    static Price billed(@Nullable WireBilling billing, String source) {
        return Rates.own(billing == null ? null : billing.monthly(), source);
    }

    static Attributes accrued(@Nullable WireBilling billing) {
        return Attributes.none().with(VultrAttributes.ACCRUED, billing == null ? null : billing.charges());
    }

    private static Snapshot copy(Part part, ResourceKind kind, WireSnapshot wire, Price price, Mapping mapping) {
        ResourceState state = States.other(part, wire.status(), mapping.notes());
        BigDecimal compressed = wire.compressedSize() == null ? null : BigDecimal.valueOf(wire.compressedSize());
        return new Snapshot(
                mapping.info(kind, wire.id())
                        .name(wire.description())
                        .created(mapping.date(part, wire.dateCreated()))
                        .state(state)
                        .billed(States.billed(state))
                        .price(kind.equals(ResourceKind.BACKUP) ? price : mapping.noted(part, price))
                        .attributes(Attributes.none().with(VultrAttributes.COMPRESSED_BYTES, compressed))
                        .build(),
                mapping.shared().whole(wire.size()),
                wire.instanceId());
    }

    /** Empty text means that nothing uses it; no word at all means that the API did not say. */
    static Attachment attachment(@Nullable String instance) {
        if (instance == null) {
            return Attachment.UNKNOWN;
        }
        return instance.isBlank() ? Attachment.UNATTACHED : Attachment.to(instance);
    }
}
