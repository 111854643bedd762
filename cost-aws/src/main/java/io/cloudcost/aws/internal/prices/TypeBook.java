package io.cloudcost.aws.internal.prices;

import io.cloudcost.CostException;
import io.cloudcost.aws.internal.sdk.AwsAccess;
import io.cloudcost.aws.internal.sdk.InstanceTypes;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.ec2.model.InstanceTypeInfo;

/** What EC2 says of its types; a further region is asked only where it sells types that no region before it has. */
final class TypeBook {

    private static final String FACTS = "GPUs and architectures of its types";

    private final InstanceTypes types;
    private final CatalogGaps gaps;
    private final Map<String, InstanceTypeInfo> known = new HashMap<>();
    private final Set<String> settled = new HashSet<>();
    private boolean refused;

    TypeBook(AwsAccess access, CatalogGaps gaps) {
        this.types = new InstanceTypes(access);
        this.gaps = gaps;
    }

    /** What a region has of these. Types that were taken off the market have a price and are not told. */
    void learn(String region, Collection<String> names) {
        if (refused || !settled.addAll(names)) {
            return;
        }
        try {
            types.all(region, page -> page.forEach(type -> known.putIfAbsent(type.instanceTypeAsString(), type)));
        } catch (CostException failure) {
            refused = true;
            gaps.add(region, FACTS, failure);
        }
    }

    Optional<InstanceTypeInfo> of(String name) {
        return Optional.ofNullable(known.get(name));
    }
}
