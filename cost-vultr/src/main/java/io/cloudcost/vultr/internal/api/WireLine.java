package io.cloudcost.vultr.internal.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of an invoice or of the pending charges, in either of the two shapes that the API has been seen in. */
public record WireLine(
        @Nullable String description,
        @Nullable String product,

        @JsonProperty("start_date") @JsonAlias("date") @Nullable
        String startDate,

        @JsonProperty("end_date") @Nullable String endDate,
        @Nullable BigDecimal units,
        @JsonProperty("unit_type") @Nullable String unitType,
        @JsonProperty("unit_price") @Nullable BigDecimal unitPrice,

        @JsonProperty(value = "total", required = true) @JsonAlias("amount")
        BigDecimal total) {

    public WireLine {
        WireChecks.amount(total);
    }
}
