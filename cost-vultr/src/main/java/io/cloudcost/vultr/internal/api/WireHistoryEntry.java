package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An entry of the billing history. */
public record WireHistoryEntry(
        @JsonProperty(value = "id", required = true) String id,
        @Nullable String date,
        @Nullable String type,
        @Nullable String description,
        @JsonProperty(value = "amount", required = true) BigDecimal amount,
        @Nullable BigDecimal balance) {
    public WireHistoryEntry {
        WireChecks.id(id);
        WireChecks.amount(amount);
    }
}
