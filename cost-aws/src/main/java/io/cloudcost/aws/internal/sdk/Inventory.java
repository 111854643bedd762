package io.cloudcost.aws.internal.sdk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Address;
import software.amazon.awssdk.services.ec2.model.DescribeAddressesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeImagesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeNatGatewaysResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeSnapshotsResponse;
import software.amazon.awssdk.services.ec2.model.DescribeVolumesResponse;
import software.amazon.awssdk.services.ec2.model.Image;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.NatGateway;
import software.amazon.awssdk.services.ec2.model.Region;
import software.amazon.awssdk.services.ec2.model.Snapshot;
import software.amazon.awssdk.services.ec2.model.Volume;

/** EC2's lists; free of charge, paged, by region. */
public final class Inventory {

    /** What regions are listed with. */
    public static final String REGIONS = "ec2:DescribeRegions";

    /** What instances are listed with. */
    public static final String INSTANCES = "ec2:DescribeInstances";

    /** What volumes are listed with. */
    public static final String VOLUMES = "ec2:DescribeVolumes";

    /** What snapshots are listed with. */
    public static final String SNAPSHOTS = "ec2:DescribeSnapshots";

    /** What images are listed with. */
    public static final String IMAGES = "ec2:DescribeImages";

    /** What NAT gateways are listed with. */
    public static final String NAT_GATEWAYS = "ec2:DescribeNatGateways";

    /** What elastic addresses are listed with. */
    public static final String ADDRESSES = "ec2:DescribeAddresses";

    /** The largest page that all of EC2's lists allow. */
    private static final int PAGE = 1_000;

    /** The smallest page that they allow. */
    private static final int SMALLEST_PAGE = 5;

    /** Every partition's accounts have it; asked which others are enabled. */
    public static final String HOME = "us-east-1";

    private final AwsAccess access;
    private final int size;
    private final boolean whole;

    private Inventory(AwsAccess access, int size, boolean whole) {
        this.access = access;
        this.size = size;
        this.whole = whole;
    }

    /** All pages of each list. */
    public static Inventory whole(AwsAccess access) {
        return new Inventory(access, PAGE, true);
    }

    /** One small page of each list, to see whether it may be read. */
    public static Inventory probing(AwsAccess access) {
        return new Inventory(access, SMALLEST_PAGE, false);
    }

    /** The regions that are enabled for the account, sorted. */
    public List<String> regions() {
        DescribeRegionsResponse answer =
                Tries.call(REGIONS, () -> access.ec2(HOME).describeRegions());
        Wire.required(REGIONS, "regionInfo", !answer.regions().isEmpty());
        return answer.regions().stream().map(Region::regionName).sorted().toList();
    }

    /** Hands over the instances of a region page by page. */
    public void instances(String region, Consumer<List<Instance>> page) {
        follow(INSTANCES, page, token -> {
            DescribeInstancesResponse answer = access.ec2(region)
                    .describeInstances(request -> request.maxResults(size).nextToken(token.orElse(null)));
            Wire.required(INSTANCES, "reservationSet", answer.hasReservations());
            return new Found<>(
                    answer.reservations().stream()
                            .flatMap(reservation -> reservation.instances().stream())
                            .toList(),
                    answer.nextToken());
        });
    }

    /** Hands over the volumes of a region page by page. */
    public void volumes(String region, Consumer<List<Volume>> page) {
        follow(VOLUMES, page, token -> {
            DescribeVolumesResponse answer = access.ec2(region)
                    .describeVolumes(request -> request.maxResults(size).nextToken(token.orElse(null)));
            Wire.required(VOLUMES, "volumeSet", answer.hasVolumes());
            return new Found<>(answer.volumes(), answer.nextToken());
        });
    }

    /** Hands over the account's own snapshots of a region page by page; without that limit AWS lists everybody's public ones. */
    public void snapshots(String region, Consumer<List<Snapshot>> page) {
        follow(SNAPSHOTS, page, token -> {
            DescribeSnapshotsResponse answer = access.ec2(region)
                    .describeSnapshots(
                            request -> request.ownerIds("self").maxResults(size).nextToken(token.orElse(null)));
            Wire.required(SNAPSHOTS, "snapshotSet", answer.hasSnapshots());
            return new Found<>(answer.snapshots(), answer.nextToken());
        });
    }

    /** Hands over the account's own images of a region page by page. */
    public void images(String region, Consumer<List<Image>> page) {
        follow(IMAGES, page, token -> {
            DescribeImagesResponse answer = access.ec2(region)
                    .describeImages(
                            request -> request.owners("self").maxResults(size).nextToken(token.orElse(null)));
            Wire.required(IMAGES, "imagesSet", answer.hasImages());
            return new Found<>(answer.images(), answer.nextToken());
        });
    }

    /** Hands over the NAT gateways of a region page by page. */
    public void natGateways(String region, Consumer<List<NatGateway>> page) {
        follow(NAT_GATEWAYS, page, token -> {
            DescribeNatGatewaysResponse answer = access.ec2(region)
                    .describeNatGateways(request -> request.maxResults(size).nextToken(token.orElse(null)));
            Wire.required(NAT_GATEWAYS, "natGatewaySet", answer.hasNatGateways());
            return new Found<>(answer.natGateways(), answer.nextToken());
        });
    }

    /** The elastic addresses of a region; EC2 does not page them. */
    public List<Address> addresses(String region) {
        DescribeAddressesResponse answer =
                Tries.call(ADDRESSES, () -> access.ec2(region).describeAddresses());
        Wire.required(ADDRESSES, "addressesSet", answer.hasAddresses());
        return answer.addresses();
    }

    private record Found<T>(List<T> items, @Nullable String next) {}

    private <T> void follow(String action, Consumer<List<T>> page, Function<Optional<String>, Found<T>> call) {
        Cursors cursors = new Cursors(action);
        Optional<String> token = Optional.empty();
        do {
            Optional<String> at = token;
            Found<T> found = Tries.call(action, () -> call.apply(at));
            page.accept(found.items);
            token = cursors.next(found.next);
        } while (whole && token.isPresent());
    }
}
