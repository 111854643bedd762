package io.cloudcost.testkit;

import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceInfo;
import java.util.concurrent.atomic.AtomicBoolean;

/** A resource that cannot be written once it is broken. */
record BreakingResource(ResourceInfo known, AtomicBoolean broken) implements CloudResource {

    @Override
    public ResourceInfo info() {
        if (broken.get()) {
            throw new IllegalStateException("the disk is on fire");
        }
        return known;
    }

    @Override
    public CloudResource withInfo(ResourceInfo info) {
        return new BreakingResource(info, broken);
    }
}
