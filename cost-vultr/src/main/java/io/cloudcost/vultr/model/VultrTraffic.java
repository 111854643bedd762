package io.cloudcost.vultr.model;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What all machines of an account together sent and received in one month; only what is sent counts. Gigabytes as Vultr counts
 * them. Null is what the API did not say.
 *
 * @param start UTC
 * @param end UTC, the last second
 * @param receivedGb received
 * @param sentGb sent
 * @param includedGb included in the machines' prices, plus what is free or was bought
 * @param overageGb sent beyond that
 * @param overageCost what that costs, US dollars
 */
public record VultrTraffic(
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable BigDecimal receivedGb,
        @Nullable BigDecimal sentGb,
        @Nullable BigDecimal includedGb,
        @Nullable BigDecimal overageGb,
        @Nullable Money overageCost) {}
