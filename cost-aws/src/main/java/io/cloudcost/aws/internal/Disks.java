package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.prices.DiskSku;
import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.resource.Attachment;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.SnapshotState;
import software.amazon.awssdk.services.ec2.model.Volume;
import software.amazon.awssdk.services.ec2.model.VolumeState;

/** Makes volumes and their copies. */
final class Disks {

    /** A snapshot that belongs to an image is the image's, not a copy that somebody forgot. */
    static final ResourceKind IMAGE_SNAPSHOT = new ResourceKind("IMAGE_SNAPSHOT");

    private static final Price INCREMENT =
            Price.unknown("AWS bills what changed since the snapshot before, and does not tell how much that is");

    private final Things things;

    Disks(Things things) {
        this.things = things;
    }

    List<io.cloudcost.resource.Volume> volumes(List<Volume> wire) {
        return wire.stream()
                .filter(volume -> volume.state() != VolumeState.DELETED)
                .map(this::volume)
                .toList();
    }

    private io.cloudcost.resource.Volume volume(Volume wire) {
        ResourceState state = state(wire.state());
        DiskSku sku = new DiskSku(
                things.region(),
                wire.volumeTypeAsString(),
                number(wire.size()),
                number(wire.iops()),
                number(wire.throughput()));
        return new io.cloudcost.resource.Volume(
                things.info(ResourceKind.VOLUME, wire.volumeId(), wire.tags())
                        .created(wire.createTime())
                        .state(state)
                        .billed(state == ResourceState.AVAILABLE ? Billed.YES : Billed.UNKNOWN)
                        .price(things.prices().volume(sku))
                        .surcharges(things.prices().surcharges(sku))
                        .attributes(Attributes.none()
                                .with(AwsAttributes.ZONE, Things.text(wire.availabilityZone()))
                                .with(AwsAttributes.IOPS, number(wire.iops()))
                                .with(AwsAttributes.THROUGHPUT, number(wire.throughput()))
                                .with(AwsAttributes.DEVICE, device(wire)))
                        .build(),
                number(wire.size()),
                attachment(wire),
                wire.volumeTypeAsString());
    }

    private static @Nullable String device(Volume wire) {
        return wire.attachments().stream()
                .map(each -> Things.text(each.device()))
                .filter(name -> name != null)
                .findFirst()
                .orElse(null);
    }

    /** Only the state {@code available} says that nothing uses it. */
    private static Attachment attachment(Volume wire) {
        if (wire.state() == VolumeState.AVAILABLE) {
            return Attachment.UNATTACHED;
        }
        return wire.attachments().stream()
                .map(each -> Things.text(each.instanceId()))
                .filter(id -> id != null)
                .findFirst()
                .map(Attachment::to)
                .orElse(Attachment.UNKNOWN);
    }

    private static ResourceState state(@Nullable VolumeState state) {
        if (state == null) {
            return ResourceState.UNKNOWN;
        }
        return switch (state) {
            case AVAILABLE, IN_USE -> ResourceState.AVAILABLE;
            case CREATING -> ResourceState.PENDING;
            case DELETING, DELETED -> ResourceState.DELETING;
            case ERROR -> ResourceState.FAILED;
            case UNKNOWN_TO_SDK_VERSION -> ResourceState.UNKNOWN;
        };
    }

    /** @param images by the id of the snapshot that they are made of */
    List<CloudResource> snapshots(List<Snapshot> wire, Map<String, String> images) {
        return wire.stream()
                .map(snapshot -> snapshot(snapshot, images.get(snapshot.snapshotId())))
                .toList();
    }

    private CloudResource snapshot(Snapshot wire, @Nullable String image) {
        ResourceKind kind = image == null ? ResourceKind.VOLUME_SNAPSHOT : IMAGE_SNAPSHOT;
        ResourceInfo info = things.info(kind, wire.snapshotId(), wire.tags())
                .created(wire.startTime())
                .state(wire.state() == SnapshotState.COMPLETED ? ResourceState.AVAILABLE : ResourceState.UNKNOWN)
                .billed(Billed.YES)
                .price(INCREMENT)
                .attributes(Attributes.none()
                        .with(AwsAttributes.SOURCE_SIZE, number(wire.volumeSize()))
                        .with(AwsAttributes.TIER, wire.storageTierAsString())
                        .with(AwsAttributes.IMAGE, image))
                .build();
        return image == null
                ? new io.cloudcost.resource.Snapshot(info, OptionalLong.empty(), Things.text(wire.volumeId()))
                : new OtherResource(info);
    }

    private static @Nullable BigDecimal number(@Nullable Integer wire) {
        return wire == null ? null : BigDecimal.valueOf(wire);
    }
}
