package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.cloudcost.http.Rows;
import org.jspecify.annotations.Nullable;

/** A Kubernetes cluster. */
public record WireCluster(
        @JsonProperty(value = "id", required = true) String id,
        @Nullable String label,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @Nullable String version,
        @Nullable String region,
        @Nullable String status,
        @JsonProperty("ha_controlplanes") @Nullable Boolean haControlPlanes,
        @JsonProperty("node_pools") @Nullable Rows<WireNodePool> nodePools) {
    public WireCluster {
        WireChecks.id(id);
    }
}
