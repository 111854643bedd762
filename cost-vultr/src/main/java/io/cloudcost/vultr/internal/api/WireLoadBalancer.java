package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A load balancer. */
public record WireLoadBalancer(
        @JsonProperty(value = "id", required = true) String id,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @Nullable String region,
        @Nullable String label,
        @Nullable String status,
        @Nullable String ipv4,
        @Nullable Integer nodes,
        @Nullable List<String> instances) {
    public WireLoadBalancer {
        WireChecks.id(id);
    }
}
