package io.cloudcost.resource;

import io.cloudcost.model.Tags;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What every resource has. Made with {@link #builder}.
 *
 * @param ref which resource
 * @param name what people call it, null if it has no name
 * @param region the provider's region id, lower case, null where it has none
 * @param created UTC, null if the provider does not say
 * @param state what it is doing
 * @param stateSince since when it is in this state, UTC, null if unknown
 * @param billed whether it is billed in this state
 * @param tags the provider's tags or labels
 * @param price its own price, before surcharges
 * @param surcharges what is billed on top
 * @param utilization what was measured
 * @param attributes facts of its provider
 */
public record ResourceInfo(
        ResourceRef ref,
        @Nullable String name,
        @Nullable String region,
        @Nullable Instant created,
        ResourceState state,
        @Nullable Instant stateSince,
        Billed billed,
        Tags tags,
        Price price,
        List<Surcharge> surcharges,
        Utilization utilization,
        Attributes attributes) {

    public ResourceInfo {
        surcharges = List.copyOf(surcharges);
    }

    /** Starts with what a resource cannot be without; the rest is unknown or empty until set. */
    public static ResourceInfoBuilder builder(ResourceRef ref) {
        return new ResourceInfoBuilder(ref);
    }

    /** A builder that starts from this. */
    public ResourceInfoBuilder toBuilder() {
        return new ResourceInfoBuilder(ref)
                .name(name)
                .region(region)
                .created(created)
                .state(state)
                .stateSince(stateSince)
                .billed(billed)
                .tags(tags)
                .price(price)
                .surcharges(surcharges)
                .utilization(utilization)
                .attributes(attributes);
    }
}
