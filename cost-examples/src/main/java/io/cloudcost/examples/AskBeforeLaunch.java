package io.cloudcost.examples;

import static io.cloudcost.budget.model.Needs.gpu;

import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.JobRun;
import io.cloudcost.budget.PriceBook;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.model.Money;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.io.PrintStream;

/** Asks whether a job may run before it spends, holds the money while it runs, and books what it took. */
public final class AskBeforeLaunch {

    private AskBeforeLaunch() {}

    /** Keeps budgets and jobs in a file of the current folder. */
    public static void main(String[] arguments) {
        run("sqlite:cost-state.db", System.out);
    }

    static void run(String address, PrintStream out) {
        try (StateStore state = StateStores.open(address)) {
            BudgetGate gate = BudgetGate.on(state)
                    .prices(PriceBook.snapshot())
                    .limit("team-a", Money.usd("500"), BudgetPeriod.MONTH)
                    .build();
            Decision decision = gate.ask(JobRequest.named("train-42")
                    .needs(gpu("A100", 1))
                    .hours(3)
                    .budget(Money.usd("10"))
                    .build());
            out.println(decision.explain());
            if (decision.admitted()) {
                try (JobRun run = gate.launch(decision)) {
                    out.println("reserved " + run.job().reservation().amount());
                }
            }
            gate.budgets()
                    .list()
                    .forEach(budget -> out.println(
                            budget.now().name() + ": " + budget.now().left() + " left"));
        }
    }
}
