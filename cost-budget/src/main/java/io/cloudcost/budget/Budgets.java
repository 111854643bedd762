package io.cloudcost.budget;

import io.cloudcost.budget.internal.gate.Bills;
import io.cloudcost.budget.internal.gate.Limits;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.internal.gate.Standing;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.model.BillToDate;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetStatus;
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
     * @throws io.cloudcost.ConfigurationException if one of that name holds jobs and counts in another currency, period or zone
     */
    public void set(Budget budget) {
        spec.state().transaction(Ledger.TABLES, connection -> {
            Limits.set(connection, budget, spec.owner(), spec.now());
            return true;
        });
    }

    /**
     * Removes a budget.
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
     * Writes what a bill says so far into a budget's present window. What the jobs in it were booked with counts once: it is taken
     * off the bill.
     *
     * @throws io.cloudcost.ConfigurationException if there is no such budget, or the bill is in another currency
     */
    public BudgetStatus refresh(String name, BillToDate bill) {
        return new Bills(spec).write(name, bill);
    }
}
