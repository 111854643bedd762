package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A private network. */
public record WireVpc(
        @JsonProperty(value = "id", required = true) String id,
        @Nullable String region) {
    public WireVpc {
        WireChecks.id(id);
    }
}
