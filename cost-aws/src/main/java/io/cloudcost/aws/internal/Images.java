package io.cloudcost.aws.internal;

import io.cloudcost.aws.model.AwsAttributes;
import io.cloudcost.aws.model.AwsKinds;
import io.cloudcost.aws.model.ImageAttributes;
import io.cloudcost.resource.Attributes;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.Price;
import io.cloudcost.resource.ResourceState;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.BlockDeviceMapping;
import software.amazon.awssdk.services.ec2.model.EbsBlockDevice;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.ImageState;

/** Makes images of machines. What they cost is their snapshots. */
final class Images {

    private static final Price SNAPSHOTS = Price.unknown("AWS bills the snapshots that it is made of, not the image");

    private final Things things;

    Images(Things things) {
        this.things = things;
    }

    List<CloudResource> of(List<Image> wire) {
        return wire.stream().map(this::image).toList();
    }

    private CloudResource image(Image wire) {
        String tagged = Things.tags(wire.tags()).get("Name").orElse(null);
        return new OtherResource(things.info(AwsKinds.IMAGE, wire.imageId(), wire.tags())
                .name(tagged == null ? Things.text(wire.name()) : tagged)
                .created(time(wire.creationDate()))
                .state(wire.state() == ImageState.AVAILABLE ? ResourceState.AVAILABLE : ResourceState.UNKNOWN)
                .billed(Billed.NO)
                .price(SNAPSHOTS)
                .attributes(Attributes.none()
                        .with(ImageAttributes.LAST_LAUNCHED, time(wire.lastLaunchedTime()))
                        .with(ImageAttributes.PUBLIC, wire.publicLaunchPermissions())
                        .with(
                                ImageAttributes.SNAPSHOTS,
                                BigDecimal.valueOf(disks(wire).size()))
                        .with(AwsAttributes.SOURCE_SIZE, size(wire)))
                .build());
    }

    private static List<EbsBlockDevice> disks(Image image) {
        return image.blockDeviceMappings().stream()
                .map(BlockDeviceMapping::ebs)
                .filter(disk -> disk != null && disk.snapshotId() != null)
                .toList();
    }

    private static BigDecimal size(Image image) {
        return disks(image).stream()
                .map(EbsBlockDevice::volumeSize)
                .filter(Objects::nonNull)
                .map(BigDecimal::valueOf)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static @Nullable Instant time(@Nullable String wire) {
        try {
            return Things.text(wire) == null ? null : Instant.parse(wire);
        } catch (DateTimeException unreadable) {
            return null;
        }
    }

    /** The image by the id of each snapshot that it is made of. */
    static Map<String, String> bySnapshot(List<Image> images) {
        Map<String, String> bySnapshot = new HashMap<>();
        images.forEach(image -> disks(image).forEach(disk -> bySnapshot.put(disk.snapshotId(), image.imageId())));
        return bySnapshot;
    }
}
