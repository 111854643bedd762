package io.cloudcost.budget;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.internal.charges.BillReader;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.internal.gate.Telling;
import io.cloudcost.budget.model.BilledCosts;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.RefreshedBudget;
import io.cloudcost.query.CostFilter;
import io.cloudcost.snapshot.Source;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Writes into budgets what charges say so far of all that they are about: jobs, and everything else. A bill is claimed to be
 * complete only as far as the charges' coverage says; where it says nothing, nothing is written.
 */
public final class BudgetRefresh {

    private final Spec spec;
    private final BilledCosts bill;
    private final Map<String, CostFilter> byBudget = new HashMap<>();
    private final Map<String, CostFilter> byProvider = new HashMap<>();
    private final Set<Source> without = new HashSet<>();
    private Duration lag = Duration.ofDays(1);

    private BudgetRefresh(Spec spec, BilledCosts bill) {
        this.spec = spec;
        this.bill = bill;
    }

    /** Begins with the gate whose budgets they are. */
    public static BudgetRefresh of(BudgetGate gate, BilledCosts bill) {
        return new BudgetRefresh(gate.spec(), bill);
    }

    static BudgetRefresh of(Spec spec, BilledCosts bill) {
        return new BudgetRefresh(spec, bill);
    }

    /**
     * Which charges a budget is about, in place of what was said when it was set ({@link Budget#charges}). Budgets of teams, projects and
     * gates need one of the two; others need it where their scope does not say it.
     */
    public BudgetRefresh charges(String budget, CostFilter charges) {
        byBudget.put(budget, charges);
        return this;
    }

    /** Which charges are a provider's; needed where the charges are of several providers. */
    public BudgetRefresh provider(String id, CostFilter charges) {
        byProvider.put(id, charges);
        return this;
    }

    /** An account that has no charges any more, so that nobody waits for them. */
    public BudgetRefresh without(Source account) {
        without.add(account);
        return this;
    }

    /**
     * How late charges come after what they are for; a day unless told, which is what the large providers' exports need.
     *
     * @throws ConfigurationException if it is below 0
     */
    public BudgetRefresh lag(Duration value) {
        if (value.isNegative()) {
            throw new ConfigurationException("Charges cannot come before what they are for: the lag is " + value + ".");
        }
        lag = value;
        return this;
    }

    /**
     * Does so for all budgets, each in the window that holds now.
     *
     * @return what was written by budget, or why nothing was
     * @throws io.cloudcost.CostException if what the charges cover cannot be read
     * @throws io.cloudcost.StoreException if a store cannot be used
     */
    public List<RefreshedBudget> run() {
        return run(spec.now());
    }

    /** The same for the windows that held this moment, such as the past month's. */
    public List<RefreshedBudget> run(Instant at) {
        List<RefreshedBudget> refreshed = new BillReader(spec, bill, byBudget, byProvider, without, lag).refresh(at);
        new Telling(spec).tell();
        return refreshed;
    }
}
