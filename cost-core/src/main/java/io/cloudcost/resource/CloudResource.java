package io.cloudcost.resource;

import io.cloudcost.model.Estimate;
import io.cloudcost.model.Tags;
import java.util.Optional;

/**
 * Something that exists in an account and may be wasted. Open: small records per kind implement it, {@link
 * OtherResource} stands for kinds that this library has no record for.
 */
public interface CloudResource {

    /** What every resource has. */
    ResourceInfo info();

    /** The same resource with other common facts; what is its kind's own stays. */
    CloudResource withInfo(ResourceInfo info);

    /** Which resource. */
    default ResourceRef ref() {
        return info().ref();
    }

    /** What sort of thing. */
    default ResourceKind kind() {
        return info().ref().kind();
    }

    /** The provider's id of it. */
    default String id() {
        return info().ref().id();
    }

    /** What people call it. */
    default Optional<String> name() {
        return Optional.ofNullable(info().name());
    }

    /** The provider's region id. */
    default Optional<String> region() {
        return Optional.ofNullable(info().region());
    }

    /** What it is doing. */
    default ResourceState state() {
        return info().state();
    }

    /** Its tags. */
    default Tags tags() {
        return info().tags();
    }

    /** Its own price, before surcharges. */
    default Price price() {
        return info().price();
    }

    /**
     * Its price and all surcharges for a whole month; each that is unknown counts as unpriced. Nothing at all where it is
     * certain that it is not billed.
     */
    default Estimate monthlyEstimate() {
        if (info().billed() == Billed.NO) {
            return Estimate.NONE;
        }
        return info().surcharges().stream()
                .map(surcharge -> surcharge.price().estimate())
                .reduce(price().estimate(), Estimate::plus);
    }
}
