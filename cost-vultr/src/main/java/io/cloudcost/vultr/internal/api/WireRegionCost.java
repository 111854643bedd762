package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a plan costs in one region, where that differs. An hourly price alone means that the monthly one is not known. */
public record WireRegionCost(
        @JsonProperty("monthly_cost") @Nullable BigDecimal monthlyCost,
        @JsonProperty("hourly_cost") @Nullable BigDecimal hourlyCost) {

    @JsonCreator(mode = JsonCreator.Mode.PROPERTIES)
    public WireRegionCost {}

    /** Something else than prices: this region's price is not known, the plan's others are. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static WireRegionCost unreadable(String text) {
        return new WireRegionCost(null, BigDecimal.ZERO);
    }
}
