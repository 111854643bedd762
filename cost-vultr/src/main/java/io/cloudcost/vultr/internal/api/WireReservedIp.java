package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A reserved address. */
public record WireReservedIp(
        @JsonProperty(value = "id", required = true) String id,
        @Nullable String region,
        @JsonProperty("ip_type") @Nullable String ipType,
        @Nullable String subnet,
        @Nullable String label,
        @JsonProperty("instance_id") @Nullable String instanceId) {
    public WireReservedIp {
        WireChecks.id(id);
    }
}
