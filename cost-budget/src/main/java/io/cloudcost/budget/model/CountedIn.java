package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A budget that a job counts in, settled when it was let in.
 *
 * @param budget its name
 * @param windowStart which window; a job counts whole in the one that it was let in
 * @param currency the budget's
 * @param rate what one unit of the job's currency was worth in the budget's then; 1 where they are the same
 */
public record CountedIn(String budget, Instant windowStart, String currency, BigDecimal rate) {

    /** An amount of the job's in the budget's currency. */
    public Money in(Money amount) {
        return Money.of(amount.amount().multiply(rate), currency);
    }
}
