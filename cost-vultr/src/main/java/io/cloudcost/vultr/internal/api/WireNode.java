package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A node of a cluster: an instance, by its id. */
public record WireNode(
        @JsonProperty(value = "id", required = true) String id,
        @Nullable String label) {
    public WireNode {
        WireChecks.id(id);
    }
}
