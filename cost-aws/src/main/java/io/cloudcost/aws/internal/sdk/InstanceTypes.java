package io.cloudcost.aws.internal.sdk;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.ec2.model.DescribeInstanceTypesResponse;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;

/** What EC2 says of its sizes; free of charge. */
public final class InstanceTypes {

    /** What they are read with. */
    public static final String INSTANCE_TYPES = "ec2:DescribeInstanceTypes";

    /** The most types of a request (API reference). */
    private static final int MOST = 100;

    private final AwsAccess access;

    /** @param access to EC2 */
    public InstanceTypes(AwsAccess access) {
        this.access = access;
    }

    /** These types, asked in a region where they are in use. */
    public List<InstanceTypeInfo> describe(String region, List<String> types) {
        return IntStream.iterate(0, from -> from < types.size(), from -> from + MOST)
                .mapToObj(from -> types.subList(from, Math.min(types.size(), from + MOST)))
                .flatMap(some -> page(region, some).stream())
                .toList();
    }

    /** Hands over all that a region has, page by page. */
    public void all(String region, Consumer<List<InstanceTypeInfo>> page) {
        new Pages(true).<InstanceTypeInfo>follow(INSTANCE_TYPES, page, token -> {
            DescribeInstanceTypesResponse answer = access.ec2(region)
                    .describeInstanceTypes(request -> request.maxResults(MOST).nextToken(token));
            return Pages.found(
                    INSTANCE_TYPES,
                    "instanceTypeSet",
                    answer.hasInstanceTypes(),
                    answer.instanceTypes(),
                    answer.nextToken());
        });
    }

    /** One small page, to see whether they may be read. */
    public void probe(String region) {
        Tries.call(INSTANCE_TYPES, () -> access.ec2(region).describeInstanceTypes(request -> request.maxResults(5)));
    }

    private List<InstanceTypeInfo> page(String region, List<String> types) {
        return Tries.call(
                INSTANCE_TYPES,
                () -> access.ec2(region)
                        .describeInstanceTypes(request -> request.instanceTypesWithStrings(types))
                        .instanceTypes());
    }
}
