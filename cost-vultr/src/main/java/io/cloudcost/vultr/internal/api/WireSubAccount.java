package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An account below this one. */
public record WireSubAccount(
        @JsonProperty(value = "id", required = true) String id,
        @Nullable String email,
        @JsonProperty("subaccount_name") @Nullable String name,
        @JsonProperty("subaccount_id") @Nullable String accountId,
        @Nullable Boolean activated,
        @Nullable BigDecimal balance,
        @JsonProperty("pending_charges") @Nullable BigDecimal pendingCharges) {
    public WireSubAccount {
        WireChecks.id(id);
    }
}
