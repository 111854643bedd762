package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A size that databases come in. */
public record WireDatabasePlan(
        @JsonProperty(value = "id", required = true) String id,
        @JsonProperty("monthly_cost") @Nullable BigDecimal monthlyCost,
        @JsonProperty("number_of_nodes") @Nullable Integer numberOfNodes) {
    public WireDatabasePlan {
        WireChecks.id(id);
    }
}
