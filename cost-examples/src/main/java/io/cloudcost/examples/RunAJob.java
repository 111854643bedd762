package io.cloudcost.examples;

import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.JobRun;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.StartedMachine;
import io.cloudcost.model.Money;
import io.cloudcost.store.StateStore;
import java.io.PrintStream;
import java.math.BigDecimal;

/** Runs work within a budget: says on which machine, how much it did, and books it as failed if it throws. */
public final class RunAJob {

    private RunAJob() {}

    static Job run(StateStore state, PrintStream out) throws Exception {
        BudgetGate gate = BudgetGate.on(state)
                .limit("renders", Money.usd("10"), BudgetPeriod.DAY)
                .onThreshold(event -> out.println("! " + event.text()))
                .build();
        JobRequest request =
                JobRequest.named("render").hours(3).hourlyPrice(Money.usd("3")).build();
        JobRun run = gate.launch(request); // reserves 9 USD of 10, which is told
        try (run) {
            run.started(StartedMachine.of("i-0123")); // by this id the bill will know it
            long images = run.work(() -> 1200L);
            run.units(BigDecimal.valueOf(images), "images");
        }
        return run.job();
    }
}
