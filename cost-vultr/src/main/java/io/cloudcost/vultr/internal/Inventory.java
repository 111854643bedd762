package io.cloudcost.vultr.internal;

import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceKind;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes in resources: each once, however often the pages of a changing list repeat it. */
final class Inventory {

    private final Outlet outlet;
    private final ResourceIndex index = new ResourceIndex();
    private final Map<ResourceKind, Set<String>> ids = new HashMap<>();

    Inventory(Outlet outlet) {
        this.outlet = outlet;
    }

    ResourceIndex index() {
        return index;
    }

    /** Those that are new, for later delivery; they count from now on. */
    synchronized <R extends CloudResource> List<R> admit(List<R> resources) {
        return resources.stream().filter(this::isNew).toList();
    }

    void deliver(List<? extends CloudResource> resources) {
        outlet.resources(resources);
    }

    synchronized boolean has(ResourceKind kind, String id) {
        return ids.getOrDefault(kind, Set.of()).contains(id);
    }

    private boolean isNew(CloudResource resource) {
        boolean added =
                ids.computeIfAbsent(resource.kind(), kind -> new HashSet<>()).add(resource.id());
        if (added) {
            index.add(resource);
        }
        return added;
    }
}
