package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The head of an invoice. */
public record WireInvoice(
        @JsonProperty(value = "id", required = true) String id,
        @Nullable String date,
        @Nullable String description,
        @JsonProperty(value = "amount", required = true) BigDecimal amount,
        @Nullable BigDecimal balance) {
    public WireInvoice {
        WireChecks.id(id);
        WireChecks.amount(amount);
    }
}
