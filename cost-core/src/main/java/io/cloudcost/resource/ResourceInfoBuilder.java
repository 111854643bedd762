package io.cloudcost.resource;

import io.cloudcost.model.Tags;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a {@link ResourceInfo}. What is not set is unknown or empty. */
public final class ResourceInfoBuilder {

    private final ResourceRef ref;
    private @Nullable String name;
    private @Nullable String region;
    private @Nullable Instant created;
    private ResourceState state = ResourceState.UNKNOWN;
    private @Nullable Instant stateSince;
    private Billed billed = Billed.UNKNOWN;
    private Tags tags = Tags.none();
    private Price price = Price.unknown("no price was looked up");
    private List<Surcharge> surcharges = List.of();
    private Utilization utilization = Utilization.none();
    private Attributes attributes = Attributes.none();

    ResourceInfoBuilder(ResourceRef ref) {
        this.ref = ref;
    }

    /** What people call it; null or blank for no name. */
    public ResourceInfoBuilder name(@Nullable String value) {
        name = value == null || value.isBlank() ? null : value;
        return this;
    }

    /** The provider's region id; null or blank for none. */
    public ResourceInfoBuilder region(@Nullable String value) {
        region = value == null || value.isBlank() ? null : value;
        return this;
    }

    /** When it was made, UTC. */
    public ResourceInfoBuilder created(@Nullable Instant value) {
        created = value;
        return this;
    }

    /** What it is doing. */
    public ResourceInfoBuilder state(ResourceState value) {
        state = value;
        return this;
    }

    /** Since when it is in its state, UTC. */
    public ResourceInfoBuilder stateSince(@Nullable Instant value) {
        stateSince = value;
        return this;
    }

    /** Whether it is billed in its state. */
    public ResourceInfoBuilder billed(Billed value) {
        billed = value;
        return this;
    }

    /** The provider's tags. */
    public ResourceInfoBuilder tags(Tags value) {
        tags = value;
        return this;
    }

    /** Its own price, before surcharges. */
    public ResourceInfoBuilder price(Price value) {
        price = value;
        return this;
    }

    /** What is billed on top. */
    public ResourceInfoBuilder surcharges(List<Surcharge> value) {
        surcharges = value;
        return this;
    }

    /** What was measured. */
    public ResourceInfoBuilder utilization(Utilization value) {
        utilization = value;
        return this;
    }

    /** Facts of its provider. */
    public ResourceInfoBuilder attributes(Attributes value) {
        attributes = value;
        return this;
    }

    /** The finished info. */
    public ResourceInfo build() {
        return new ResourceInfo(
                ref,
                name,
                region,
                created,
                state,
                stateSince,
                billed,
                tags,
                price,
                surcharges,
                utilization,
                attributes);
    }
}
