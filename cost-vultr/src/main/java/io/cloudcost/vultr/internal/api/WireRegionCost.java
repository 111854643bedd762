package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a plan costs in one region, where that differs. */
public record WireRegionCost(
        @JsonProperty("monthly_cost") @Nullable BigDecimal monthlyCost,
        @JsonProperty("hourly_cost") @Nullable BigDecimal hourlyCost) {}
