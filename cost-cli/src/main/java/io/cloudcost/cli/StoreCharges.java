package io.cloudcost.cli;

import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.JobCharges;
import io.cloudcost.budget.model.BilledCosts;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.CostFilter;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.Lateness;
import io.cloudcost.store.CostStore;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * What jobs cost by the charges of the store, as the providers are asked for it, too: with what was paid in advance spread over its
 * use, without credits, which are the account's, and taxes. The store is open while it is asked, and not while others are.
 */
final class StoreCharges implements ActualCostSource {

    private static final CostFilter OF_JOBS = CostFilter.in(
                    Dimension.of(FocusColumn.CHARGE_CATEGORY), List.of("Credit", "Tax"))
            .negate();

    private final Supplier<CostStore> store;
    private final BudgetGate gate;
    private final String provider;

    StoreCharges(Supplier<CostStore> store, BudgetGate gate, String provider) {
        this.store = store;
        this.gate = gate;
        this.provider = provider;
    }

    /** The providers whose charges it holds. */
    static Set<String> providers(Supplier<CostStore> store) {
        try (CostStore opened = store.get()) {
            return BilledCosts.of(opened).coverage().stream()
                    .map(unit -> unit.source().provider())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public Lateness lateness() {
        return JobCharges.USUAL;
    }

    @Override
    public ActualCostAnswer ask(ActualCostRequest request) {
        try (CostStore opened = store.get()) {
            return JobCharges.of(gate, provider, BilledCosts.of(opened))
                    .metric(FocusColumn.EFFECTIVE_COST)
                    .where(OF_JOBS)
                    .ask(request);
        }
    }
}
