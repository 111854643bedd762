package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** A NAT gateway of a private network. */
public record WireNatGateway(
        @JsonProperty(value = "id", required = true) String id,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @Nullable String status,
        @Nullable String label,
        @Nullable String tag,
        @Nullable WireBilling billing) {
    public WireNatGateway {
        WireChecks.id(id);
    }
}
