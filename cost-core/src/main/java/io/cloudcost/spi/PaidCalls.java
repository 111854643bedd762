package io.cloudcost.spi;

import io.cloudcost.CallBudgetException;
import io.cloudcost.model.Money;
import org.jspecify.annotations.Nullable;

/** Holds calls that cost money to the request's API budget. */
final class PaidCalls {

    private final @Nullable Money budget;
    private final CallStats stats;
    private Money spent;

    PaidCalls(@Nullable Money budget, CallStats stats) {
        this.budget = budget;
        this.stats = stats;
        this.spent = Money.zero(budget == null ? "USD" : budget.currency());
    }

    synchronized void pay(String call, Money price) {
        Money limit = budget;
        if (limit != null) {
            Money after = spent.plus(price);
            if (after.compareTo(limit) > 0) {
                throw new CallBudgetException(
                        "The call " + call + " costs " + price + " and was not made: of the API" + " budget of " + limit
                                + " already " + spent + " is spent. Raise the budget, or ask for less.");
            }
            spent = after;
        }
        stats.paid(call, price);
    }
}
