package io.cloudcost.aws.internal.sdk;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.ec2.model.DescribeInstancesResponse;
import software.amazon.awssdk.services.ec2.model.DescribeRegionsResponse;
import software.amazon.awssdk.services.ec2.model.Instance;
import software.amazon.awssdk.services.ec2.model.Region;

/** EC2's lists; free of charge, paged, by region. */
public final class Inventory {

    /** What regions are listed with. */
    public static final String REGIONS = "ec2:DescribeRegions";

    /** What instances are listed with. */
    public static final String INSTANCES = "ec2:DescribeInstances";

    /** Every partition's accounts have it; asked which others are enabled. */
    public static final String HOME = "us-east-1";

    private static final int PAGE = 1_000;
    private static final int SMALLEST_PAGE = 5;

    private final AwsAccess access;

    /** @param access to EC2 */
    public Inventory(AwsAccess access) {
        this.access = access;
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
        Cursors cursors = new Cursors(INSTANCES);
        Optional<String> token = Optional.empty();
        do {
            DescribeInstancesResponse answer = page(region, token, PAGE);
            page.accept(answer.reservations().stream()
                    .flatMap(reservation -> reservation.instances().stream())
                    .toList());
            token = cursors.next(answer.nextToken());
        } while (token.isPresent());
    }

    /** Tries the smallest call. */
    public void tryInstances(String region) {
        page(region, Optional.empty(), SMALLEST_PAGE);
    }

    private DescribeInstancesResponse page(String region, Optional<String> token, int size) {
        DescribeInstancesResponse answer = Tries.call(
                INSTANCES,
                () -> access.ec2(region)
                        .describeInstances(request -> request.maxResults(size).nextToken(token.orElse(null))));
        Wire.required(INSTANCES, "reservationSet", answer.hasReservations());
        return answer;
    }
}
