package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A copy of a machine, by hand or by schedule. */
public record WireSnapshot(
        @JsonProperty(value = "id", required = true) String id,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @Nullable String description,
        @Nullable Long size,
        @JsonProperty("compressed_size") @Nullable Long compressedSize,
        @Nullable String status,
        @JsonProperty("instance_id") @Nullable String instanceId) {
    public WireSnapshot {
        WireChecks.id(id);
    }
}
