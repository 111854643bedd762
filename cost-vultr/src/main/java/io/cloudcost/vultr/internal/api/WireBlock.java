package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A block storage volume. */
public record WireBlock(
        @JsonProperty(value = "id", required = true) String id,
        @Nullable BigDecimal cost,
        @JsonProperty("pending_charges") @Nullable BigDecimal pendingCharges,
        @Nullable String status,
        @JsonProperty("size_gb") @Nullable BigDecimal sizeGb,
        @Nullable String region,
        @JsonProperty("attached_to_instance") @Nullable String attachedToInstance,
        @JsonProperty("date_created") @Nullable String dateCreated,
        @Nullable String label,
        @JsonProperty("block_type") @Nullable String blockType) {
    public WireBlock {
        WireChecks.id(id);
    }
}
