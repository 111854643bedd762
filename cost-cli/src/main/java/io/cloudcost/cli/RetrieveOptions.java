package io.cloudcost.cli;

import io.cloudcost.budget.ActualCosts;
import io.cloudcost.budget.ActualCostsBuilder;
import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.model.BatchRequest;
import io.cloudcost.budget.model.Retrieval;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which jobs to look up in their bills. */
final class RetrieveOptions {

    @Option(names = "--due", description = "retrieve: all jobs whose bill is worth a look now")
    private boolean due;

    @Option(names = "--job-id", paramLabel = "ID", description = "retrieve: this one")
    private @Nullable String jobId;

    @Option(names = "--batch", description = "retrieve: some that ended lately")
    private boolean batch;

    @Option(names = "--max-jobs", paramLabel = "N", description = "retrieve --batch: how many at most (default: 10)")
    private int maxJobs = 10;

    @Option(
            names = "--days-back",
            paramLabel = "N",
            description = "retrieve --batch: how many days ago they ended at most (default: 7)")
    private int daysBack = 7;

    @Option(
            names = "--force-refresh",
            description =
                    "retrieve --job-id, --batch: also those whose cost is final, and without answers that were kept")
    private boolean forceRefresh;

    @Option(
            names = "--api-budget",
            paramLabel = "USD",
            description = "retrieve: the most to spend on questions that cost money (default: no limit)")
    private @Nullable Money apiBudget;

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "retrieve: the base URL of the one provider that --provider names")
    private @Nullable String endpoint;

    @Mixin
    private final StoreOptionGroup store;

    private final List<String> notes = new ArrayList<>();

    /** That tell what questions cost; null where there are none. */
    private @Nullable CostMetrics metrics;

    /** Whether one that cannot be asked keeps nobody from asking the others. */
    private boolean lenient;

    RetrieveOptions() {
        this(new StoreOptionGroup());
    }

    private RetrieveOptions(StoreOptionGroup store) {
        this.store = store;
    }

    /** All jobs whose bill is worth a look now; providers that cannot be asked are noted. */
    static RetrieveOptions due(
            StoreOptionGroup store, @Nullable Money apiBudget, @Nullable String endpoint, CostMetrics metrics) {
        RetrieveOptions options = new RetrieveOptions(store);
        options.due = true;
        options.lenient = true;
        options.apiBudget = apiBudget;
        options.endpoint = endpoint;
        options.metrics = metrics;
        return options;
    }

    /** Refuses what does not say which jobs. */
    void check(Collection<String> providers) {
        int ways = (due ? 1 : 0) + (jobId == null ? 0 : 1) + (batch ? 1 : 0);
        if (ways != 1) {
            throw new UsageException("'jobs retrieve' takes one of --due, --job-id and --batch.", "jobs --help");
        }
        if (due && forceRefresh) {
            throw new UsageException("--force-refresh goes with --job-id or --batch.", "jobs --help");
        }
        if (endpoint != null && providers.size() != 1) {
            throw new UsageException("--endpoint goes with one --provider.", "jobs --help");
        }
    }

    /** Providers that could not be asked, and why. */
    List<String> notes() {
        return notes;
    }

    private static Set<String> accounts(BillSources bills) {
        return bills.sources().stream().flatMap(it -> it.account().stream()).collect(Collectors.toSet());
    }

    /** Looks into the bills of these providers; of all of which there is a key or charges are held, if none is named. */
    Retrieval retrieve(
            World world,
            StateStore state,
            BudgetGate gate,
            BudgetConfig config,
            Collection<String> providers,
            @Nullable Path envFile)
            throws IOException {
        BillSources bills = new BillSources(world, Environment.of(world, envFile), state, config, endpoint, metrics);
        Optional<Supplier<CostStore>> charges = charges(world);
        bills.add(providers, charges, store.isNamed(), gate, !lenient);
        notes.addAll(bills.notes());
        ActualCostsBuilder builder = ActualCosts.on(gate);
        bills.sources().forEach(builder::source);
        charges.map(store -> new StoreAccounts(store, accounts(bills))).ifPresent(builder::accounts);
        if (apiBudget != null) {
            builder.apiBudget(apiBudget);
        }
        ActualCosts costs = builder.build();
        if (jobId != null) {
            return costs.job(jobId, forceRefresh);
        }
        return due ? costs.due() : costs.batch(new BatchRequest(maxJobs, daysBack, forceRefresh));
    }

    /** A store that was named must be there, unless a collection may still make it; the usual one is used if it is. */
    private Optional<Supplier<CostStore>> charges(World world) {
        boolean needed = store.isNamed() && !lenient;
        return needed || store.mayExist(world) ? Optional.of(() -> store.openFilled(world)) : Optional.empty();
    }
}
