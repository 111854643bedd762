package io.cloudcost.snapshot;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A bill as its head tells it. Its lines are charges with its id.
 *
 * @param id the provider's number
 * @param issued UTC
 * @param billingPeriod the period that it bills
 * @param total what it says is due for the period, credits and tax included
 * @param balance the account's balance after it, null if the provider does not say
 * @param description the provider's words, null if none
 * @param lines what became of its lines
 * @param linesTotal sum of its lines; null unless all were read
 */
public record Invoice(
        String id,
        Instant issued,
        Period billingPeriod,
        Money total,
        @Nullable Money balance,
        @Nullable String description,
        PartStatus lines,
        @Nullable Money linesTotal) {}
