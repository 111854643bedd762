package io.cloudcost.cli;

import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.BudgetRefresh;
import io.cloudcost.budget.model.BilledCosts;
import io.cloudcost.budget.model.RefreshedBudget;
import io.cloudcost.store.CostStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Writes into budgets what the store's charges say of all that they are about. */
final class BudgetBills {

    /** A window that ended so lately may still get its last charges. */
    private static final Duration LATE = Duration.ofDays(3);

    private BudgetBills() {}

    /**
     * What came of it.
     *
     * @param now of the windows that hold now
     * @param ended of those that have just ended; the same ones where none has
     */
    record Refreshed(List<RefreshedBudget> now, List<RefreshedBudget> ended) {

        /** Those that were not told a bill, each with every reason once. */
        List<RefreshedBudget> without() {
            return Stream.of(now, ended)
                    .flatMap(List::stream)
                    .filter(it -> it.written().isEmpty())
                    .distinct()
                    .toList();
        }
    }

    static Refreshed refresh(World world, BudgetGate gate, StoreOptionGroup store) {
        if (gate.budgets().list().isEmpty()) {
            return new Refreshed(List.of(), List.of());
        }
        Instant now = world.clock().instant();
        try (CostStore opened = store.openFilled(world)) {
            BudgetRefresh bills = BudgetRefresh.of(gate, BilledCosts.of(opened));
            List<RefreshedBudget> ended = bills.run(now.minus(LATE));
            return new Refreshed(bills.run(now), ended);
        }
    }

    static void print(Page page, List<RefreshedBudget> refreshed) throws IOException {
        if (refreshed.isEmpty()) {
            page.line("There are no budgets. Set one with " + Hint.quoted("budget set") + ".");
        }
        List<RefreshedBudget> not = new ArrayList<>();
        Table table = Table.of("BUDGET", ">ON THE BILL", "COMPLETE UNTIL");
        for (RefreshedBudget budget : refreshed) {
            budget.written()
                    .ifPresentOrElse(
                            bill -> table.row(
                                    budget.budget(),
                                    Shown.money(bill.amount()),
                                    bill.completeUntil().toString()),
                            () -> not.add(budget));
        }
        if (!table.isEmpty()) {
            table.print(page);
        }
        for (RefreshedBudget budget : not) {
            page.warning(budget.budget() + " has no bill: " + budget.whyNot());
        }
    }

    static void write(JsonOut json, List<RefreshedBudget> refreshed) throws IOException {
        json.object(() -> json.objects("budgets", refreshed, budget -> {
            json.text("name", budget.budget());
            json.object("bill", budget.bill(), bill -> {
                json.money("amount", bill.amount());
                json.text("from", bill.from());
                json.text("completeUntil", bill.completeUntil());
                json.money("countedElsewhere", bill.countedElsewhere());
                json.text("source", bill.source());
            });
            json.text("whyNot", budget.whyNot().isEmpty() ? null : budget.whyNot());
        }));
    }
}
