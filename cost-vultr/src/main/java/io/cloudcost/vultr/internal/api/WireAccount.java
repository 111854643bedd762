package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account. */
public record WireAccount(
        @Nullable String name,
        @Nullable String email,
        @Nullable List<String> acls,
        @Nullable BigDecimal balance,
        @JsonProperty("pending_charges") @Nullable BigDecimal pendingCharges,
        @JsonProperty("last_payment_date") @Nullable String lastPaymentDate,
        @JsonProperty("last_payment_amount") @Nullable BigDecimal lastPaymentAmount) {}
