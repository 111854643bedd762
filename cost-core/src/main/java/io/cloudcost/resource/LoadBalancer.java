package io.cloudcost.resource;

import java.util.OptionalInt;

/**
 * A load balancer.
 *
 * @param info what every resource has
 * @param targets how many resources it spreads traffic over; empty if the provider does not say
 * @param nodes how many nodes it is made of; empty if unknown
 */
public record LoadBalancer(ResourceInfo info, OptionalInt targets, OptionalInt nodes) implements CloudResource {

    @Override
    public LoadBalancer withInfo(ResourceInfo info) {
        return new LoadBalancer(info, targets, nodes);
    }
}
