package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A container registry. Its password is left on the wire. */
public record WireRegistry(
        @JsonProperty(value = "id", required = true) String id,
        @Nullable String name,
        @Nullable String region,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @Nullable WireRegistryMetadata metadata) {
    public WireRegistry {
        WireChecks.id(id);
    }
}
