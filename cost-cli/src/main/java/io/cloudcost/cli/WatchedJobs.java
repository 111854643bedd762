package io.cloudcost.cli;

import io.cloudcost.CostException;
import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.model.RefreshedBudget;
import io.cloudcost.budget.model.Retrieval;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a watch does for jobs: ends those that nobody is heard of, tells budgets their bills, looks up what is worth a look by now, and
 * says which thresholds were reached, by whichever process. No job costs nothing.
 */
final class WatchedJobs {

    private static final int MOST_ISSUES = 3;

    private final World world;
    private final ProviderOptions account;
    private final ReadOptions what;
    private final StoreOptionGroup store;
    private final StateStore state;
    private final CostMetrics metrics;
    private final @Nullable Path settings;
    private final Consumer<String> lines;

    /**
     * What it does.
     *
     * @param metrics that tell what questions to bills cost
     * @param settings the file that the user named; null for the usual one
     * @param lines where it is said at once what budgets have reached
     */
    WatchedJobs(
            World world,
            ProviderOptions account,
            ReadOptions what,
            StoreOptionGroup store,
            StateStore state,
            CostMetrics metrics,
            @Nullable Path settings,
            Consumer<String> lines) {
        this.world = world;
        this.account = account;
        this.what = what;
        this.store = store;
        this.state = state;
        this.metrics = metrics;
        this.settings = settings;
        this.lines = lines;
    }

    /** @throws CostException if not all could be read; what was read is written */
    String update(List<String> providers) throws IOException {
        BudgetConfig config = BudgetConfig.of(world, settings, account.envFile);
        BudgetGate gate = GateOptions.plain(world, state, config).build();
        ThresholdLines reached =
                new ThresholdLines(state, gate.ledger(), world.clock().instant(), lines);
        gate.settleOrphans();
        String bills = store.mayExist(world)
                ? bills(BudgetBills.refresh(world, gate, store).without())
                : "";
        reached.look();
        RetrieveOptions due = RetrieveOptions.due(store, what.apiBudget, account.endpoint, metrics);
        Retrieval retrieval = due.retrieve(world, state, gate, config, providers, account.envFile);
        reached.look();
        String words = words(retrieval) + bills + reached.words();
        if (retrieval.isComplete()) {
            return words;
        }
        throw new CostException(words + "; not all could be read: " + String.join(" ", why(retrieval, due.notes())));
    }

    private static String words(Retrieval retrieval) {
        return Text.count(retrieval.found(), "job") + " found in bills of " + retrieval.asked() + " asked for, "
                + Text.count(retrieval.paidRequests(), "paid request");
    }

    /** Says why budgets were not told their bill, for the end of a sentence. */
    private static String bills(List<RefreshedBudget> not) {
        long budgets = not.stream().map(RefreshedBudget::budget).distinct().count();
        if (budgets == 0) {
            return "";
        }
        String why = not.stream()
                .map(RefreshedBudget::whyNot)
                .distinct()
                .limit(MOST_ISSUES)
                .collect(Collectors.joining(" "));
        return "; " + Text.count(budgets, "budget") + (budgets == 1 ? " has" : " have") + " no bill: " + why;
    }

    private static List<String> why(Retrieval retrieval, List<String> notes) {
        List<String> why = new ArrayList<>(notes);
        retrieval.issues().stream()
                .map(Issue::message)
                .distinct()
                .limit(MOST_ISSUES)
                .forEach(why::add);
        return why;
    }
}
