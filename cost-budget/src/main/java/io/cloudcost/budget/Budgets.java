package io.cloudcost.budget;

import io.cloudcost.budget.internal.gate.Bills;
import io.cloudcost.budget.internal.gate.Limits;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.internal.gate.Standing;
import io.cloudcost.budget.internal.gate.Telling;
import io.cloudcost.budget.internal.gate.Thresholds;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.model.BillToDate;
import io.cloudcost.budget.model.BilledCosts;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetStatus;
import io.cloudcost.budget.model.RefreshedBudget;
import java.util.List;
import java.util.Optional;

/** The standing budgets on a store. Thread-safe. */
public final class Budgets {

    private final Spec spec;

    Budgets(Spec spec) {
        this.spec = spec;
    }

    /**
     * Sets a budget, in place of one of that name. Jobs that run keep to the budgets that they were let in by.
     *
     * @throws io.cloudcost.ConfigurationException if one of that name holds jobs or a bill and counts in another currency, period or zone
     */
    public void set(Budget budget) {
        spec.state().transaction(Ledger.TABLES, connection -> {
            Limits.set(connection, budget, spec.owner(), spec.now());
            new Thresholds(spec).lookNow(connection, budget.name(), spec.now());
            return true;
        });
        new Telling(spec).tell();
    }

    /**
     * Removes a budget, and what was counted in it: one that is set by that name later begins at zero.
     *
     * @return whether there was one
     * @throws io.cloudcost.ConfigurationException while jobs that run count in it
     */
    public boolean remove(String name) {
        return spec.state()
                .<Boolean>transaction(
                        Ledger.TABLES, connection -> Limits.remove(connection, name, spec.owner(), spec.now()));
    }

    /** All of them by name, each in the window that holds now. */
    public List<BudgetStatus> list() {
        return spec.state().read(Ledger.TABLES, connection -> Standing.all(connection, spec.now()));
    }

    /** The one of this name. */
    public Optional<BudgetStatus> status(String name) {
        return list().stream().filter(it -> it.budget().name().equals(name)).findFirst();
    }

    /**
     * Writes what a bill says so far into the budget's window that the bill is about, also a past one. What jobs were booked with that
     * had ended when the bill was complete counts once: it is taken off the bill.
     *
     * @return how the budget stands now, in the present window
     * @throws io.cloudcost.ConfigurationException if there is no such budget, the bill is in another currency, is complete until a
     *     time in the future or past the window's end, or is older than the one that was written before
     */
    public BudgetStatus refresh(String name, BillToDate bill) {
        BudgetStatus status = new Bills(spec).write(name, bill);
        new Telling(spec).tell();
        return status;
    }

    /**
     * Writes what charges say so far into all budgets whose charges can be told: those of everything, of a tag, and of a provider
     * where all charges are its. {@link BudgetRefresh} takes more.
     *
     * @return what was written by budget, or why nothing was
     * @throws io.cloudcost.CostException if the charges cannot be read
     */
    public List<RefreshedBudget> refreshFrom(BilledCosts bill) {
        return BudgetRefresh.of(spec, bill).run();
    }
}
