package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A copy of a volume; the next invoice price is text, and may be empty. */
public record WireBlockSnapshot(
        @JsonProperty(value = "id", required = true) String id,
        @JsonProperty("block_id") @Nullable String blockId,
        @Nullable String description,
        @Nullable String state,
        @JsonProperty("added_at") @Nullable String addedAt,
        @Nullable Long size,
        @JsonProperty("next_invoice_price") @Nullable BigDecimal nextInvoicePrice) {
    public WireBlockSnapshot {
        WireChecks.id(id);
    }
}
