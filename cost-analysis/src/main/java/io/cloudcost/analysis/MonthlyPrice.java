package io.cloudcost.analysis;

import io.cloudcost.model.Estimate;
import io.cloudcost.resource.Billed;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Surcharge;

/** What a resource costs for a month; nothing where it is certainly not billed in its state. */
final class MonthlyPrice {

    private MonthlyPrice() {}

    /** Its own price and all surcharges. */
    static Estimate of(CloudResource resource) {
        return isFree(resource) ? Estimate.NONE : resource.monthlyEstimate();
    }

    /** Its own price, before surcharges. */
    static Estimate ofItself(CloudResource resource) {
        return isFree(resource) ? Estimate.NONE : resource.price().estimate();
    }

    /** One surcharge, where the resource has it. */
    static Estimate ofSurcharge(CloudResource resource, String name) {
        return resource.info().surcharges().stream()
                .filter(surcharge -> surcharge.name().equals(name) && !isFree(resource))
                .map(Surcharge::price)
                .map(price -> price.estimate())
                .reduce(Estimate.NONE, Estimate::plus);
    }

    private static boolean isFree(CloudResource resource) {
        return resource.info().billed() == Billed.NO;
    }
}
