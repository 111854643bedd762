package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a thing costs per month and has cost so far. */
public record WireBilling(
        @JsonAlias("pending_charges") @Nullable BigDecimal charges,
        @JsonAlias("monthly_price") @Nullable BigDecimal monthly) {}
