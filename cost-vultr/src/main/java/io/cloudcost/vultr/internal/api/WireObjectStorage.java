package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** An object storage subscription. Its keys are left on the wire. */
public record WireObjectStorage(
        @JsonProperty(value = "id", required = true) String id,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @JsonProperty("cluster_id") @Nullable String clusterId,
        @Nullable String region,
        @Nullable String label,
        @Nullable String status,
        @Nullable WireTier tier) {
    public WireObjectStorage {
        WireChecks.id(id);
    }
}
