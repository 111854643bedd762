package io.cloudcost.budget.model;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.query.CostFilter;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A limit on what jobs may cost together. Made with {@link #named}.
 *
 * @param name 1 to 200 printable characters
 * @param limit above zero, at most 10^12, with at most 10 decimals; the budget counts in its currency
 * @param period how long it holds before it begins anew
 * @param scope which jobs count in it
 * @param zone where its days begin
 * @param thresholds what happens before the limit, by share, no higher one milder than a lower; the limit itself always blocks
 * @param charges which charges of a bill it is about, where the scope does not say it; null where nobody said
 */
public record Budget(
        String name,
        Money limit,
        BudgetPeriod period,
        BudgetScope scope,
        ZoneId zone,
        List<Threshold> thresholds,
        @Nullable CostFilter charges) {

    /** About the charges that its scope names. */
    public Budget(
            String name, Money limit, BudgetPeriod period, BudgetScope scope, ZoneId zone, List<Threshold> thresholds) {
        this(name, limit, period, scope, zone, thresholds, null);
    }

    /** Puts the thresholds in order. @throws ConfigurationException with everything that is wrong at once */
    public Budget {
        thresholds = BudgetRules.sorted(thresholds);
        List<String> wrong = BudgetRules.problems(name, limit, scope, thresholds);
        if (!wrong.isEmpty()) {
            throw new ConfigurationException(wrong);
        }
    }

    /** Begins a budget. */
    public static BudgetBuilder named(String name) {
        return new BudgetBuilder(name);
    }
}
