package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Traffic of one month; times are text of Unix seconds. */
public record WireTraffic(
        @JsonProperty("timestamp_start") @Nullable String timestampStart,
        @JsonProperty("timestamp_end") @Nullable String timestampEnd,
        @JsonProperty("gb_in") @Nullable BigDecimal gbIn,
        @JsonProperty("gb_out") @Nullable BigDecimal gbOut,

        @JsonProperty("instance_bandwidth_credits") @Nullable
        BigDecimal instanceBandwidthCredits,

        @JsonProperty("free_bandwidth_credits") @Nullable BigDecimal freeBandwidthCredits,

        @JsonProperty("purchased_bandwidth_credits") @Nullable
        BigDecimal purchasedBandwidthCredits,

        @Nullable BigDecimal overage,
        @JsonProperty("overage_unit_cost") @Nullable BigDecimal overageUnitCost,
        @JsonProperty("overage_cost") @Nullable BigDecimal overageCost) {}
