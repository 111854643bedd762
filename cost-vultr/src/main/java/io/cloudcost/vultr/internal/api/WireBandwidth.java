package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** The traffic of all machines together. */
public record WireBandwidth(
        @JsonProperty("previous_month") @Nullable WireTraffic previousMonth,
        @JsonProperty("current_month_to_date") @Nullable WireTraffic currentMonthToDate,
        @JsonProperty("current_month_projected") @Nullable WireTraffic currentMonthProjected) {}
