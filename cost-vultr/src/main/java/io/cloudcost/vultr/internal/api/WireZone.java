package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A zone of the content delivery network. */
public record WireZone(
        @JsonProperty(value = "id", required = true) String id,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @Nullable String status,
        @Nullable String label,
        @JsonProperty("in_bytes") @Nullable BigDecimal inBytes,
        @JsonProperty("out_bytes") @Nullable BigDecimal outBytes,
        @Nullable BigDecimal requests) {
    public WireZone {
        WireChecks.id(id);
    }
}
