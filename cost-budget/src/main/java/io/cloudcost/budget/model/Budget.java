package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.time.ZoneId;
import java.util.List;

/**
 * A limit on what jobs may cost together. Made with {@link #named}.
 *
 * @param name 1 to 200 printable characters
 * @param limit above zero; the budget counts in its currency
 * @param period how long it holds before it begins anew
 * @param scope which jobs count in it
 * @param zone where its days begin
 * @param thresholds what happens before the limit, by share; the limit itself always blocks
 */
public record Budget(
        String name, Money limit, BudgetPeriod period, BudgetScope scope, ZoneId zone, List<Threshold> thresholds) {

    /** A copy. */
    public Budget {
        thresholds = List.copyOf(thresholds);
    }

    /** Begins a budget. */
    public static BudgetBuilder named(String name) {
        return new BudgetBuilder(name);
    }
}
