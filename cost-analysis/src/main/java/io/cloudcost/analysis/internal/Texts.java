package io.cloudcost.analysis.internal;

import io.cloudcost.resource.CloudResource;

/** How findings name things. */
final class Texts {

    private Texts() {}

    /** The id of a rule's findings: a rule for all clouds says whose cloud it is about. */
    static String rule(CloudResource resource, String id) {
        return resource.ref().provider() + "." + id;
    }

    /** What people call a resource, and else its id. */
    static String label(CloudResource resource) {
        return resource.name().map(name -> "'" + name + "'").orElse(resource.id());
    }
}
