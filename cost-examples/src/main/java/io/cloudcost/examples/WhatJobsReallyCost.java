package io.cloudcost.examples;

import io.cloudcost.budget.ActualCosts;
import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.model.BatchRequest;
import io.cloudcost.budget.model.Retrieval;
import io.cloudcost.model.Money;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.vultr.VultrCollector;
import java.io.PrintStream;

/** Asks a provider's bill what jobs really cost, and books that in place of what price and time said. */
public final class WhatJobsReallyCost {

    private WhatJobsReallyCost() {}

    /** Takes the key from the environment, and the jobs from a file of the current folder. */
    public static void main(String[] arguments) {
        ActualCostSource bill = VultrCollector.builder(System.getenv("VULTR_API_KEY"))
                .buildActualCosts()
                .orElseThrow();
        try (StateStore state = StateStores.open("sqlite:cost-state.db")) {
            run(BudgetGate.on(state).build(), bill, System.out);
        }
    }

    static void run(BudgetGate gate, ActualCostSource bill, PrintStream out) {
        ActualCosts costs = ActualCosts.on(gate)
                .source(bill)
                .apiBudget(Money.usd("1")) // AWS asks for a cent a question
                .build();
        print(costs.due(), out); // from time to time: each job as late as its bill is
        print(costs.batch(BatchRequest.usual().withMaxJobs(50).withForceRefresh(true)), out); // or now
    }

    private static void print(Retrieval retrieval, PrintStream out) {
        retrieval
                .jobs()
                .forEach(it -> out.println(it.job().name() + ": " + it.outcome() + ", booked "
                        + it.job().booked()));
        out.println("found " + retrieval.found() + " of " + retrieval.asked() + ", paid " + retrieval.paid());
    }
}
