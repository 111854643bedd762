package io.cloudcost.aws.internal.sdk;

import java.util.List;
import java.util.stream.IntStream;
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
