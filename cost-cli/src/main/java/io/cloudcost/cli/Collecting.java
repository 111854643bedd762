package io.cloudcost.cli;

import io.cloudcost.CollectRequest;
import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.CostException;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.monitor.CostMonitor;
import io.cloudcost.monitor.CostMonitorBuilder;
import io.cloudcost.monitor.Schedule;
import io.cloudcost.monitor.TaskStatus;
import io.cloudcost.monitor.Watch;
import io.cloudcost.monitor.WatchBuilder;
import io.cloudcost.monitor.WatchTask;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.monitor.spend.ApiSpend;
import io.cloudcost.monitor.spend.BudgetFigures;
import io.cloudcost.monitor.spend.ReportFigures;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a watch does: collects each provider at its times, and looks up what jobs cost. */
final class Collecting {

    private static final String COLLECT = "collect ";
    private static final String JOBS = "job costs";

    /** Where settings are wrong, so that nothing is done. */
    private static final Schedule ANY = Schedule.every(Duration.ofHours(1));

    private final World world;
    private final Environment environment;
    private final ProviderOptions account;
    private final ReadOptions what;
    private final StoreOptionGroup store;
    private final StateStore state;
    private final CostMetrics metrics;
    private final boolean quiet;
    private final @Nullable Path settings;

    Collecting(
            World world,
            Environment environment,
            ProviderOptions account,
            ReadOptions what,
            StoreOptionGroup store,
            StateStore state,
            CostMetrics metrics,
            boolean quiet,
            @Nullable Path settings) {
        this.world = world;
        this.environment = environment;
        this.account = account;
        this.what = what;
        this.store = store;
        this.state = state;
        this.metrics = metrics;
        this.quiet = quiet;
        this.settings = settings;
    }

    /**
     * What is watched; settings that are wrong are noted. Nothing is read or written yet.
     *
     * @param config null if it is wrong
     * @param budgets null if they are wrong
     */
    @Nullable
    CostMonitor watch(
            List<String> providers, @Nullable MonitorConfig config, @Nullable BudgetConfig budgets, Mistakes mistakes)
            throws IOException {
        CostMonitorBuilder watch = CostMonitor.opening(this::charges, state).clock(world.clock());
        if (config != null) {
            config.into(watch, state, world.clock());
        }
        if (budgets != null) {
            watch.figures(
                    BudgetFigures.of(GateOptions.plain(world, state, budgets).build()));
        }
        for (String provider : providers) {
            watch.task(
                    COLLECT + provider,
                    config == null ? ANY : config.schedules.collecting(provider),
                    () -> told(COLLECT + provider, () -> collect(provider)));
            mistakes.take(() -> account.collectors(provider, environment, world.clock(), state));
            mistakes.take(() -> what.request(provider));
        }
        WatchedJobs jobCosts = new WatchedJobs(world, account, what, store, state, metrics, settings, this::tell);
        watch.task(
                JOBS,
                config == null ? ANY : config.schedules.jobs(),
                () -> told(JOBS, () -> jobCosts.update(providers)));
        return mistakes.take(watch::build);
    }

    /** How the tasks stand, whichever process does them; needs no keys. Of collections those that were done, and of these. */
    List<TaskStatus> standing(Collection<String> providers, Schedules schedules) {
        WatchBuilder watch = Watch.on(state).clock(world.clock());
        Set<String> needed = new HashSet<>(Set.of(JOBS));
        providers.forEach(provider -> needed.add(COLLECT + provider));
        SortedSet<String> all = new TreeSet<>(providers);
        CostCollectors.providers().forEach(provider -> all.add(provider.id()));
        all.forEach(provider -> watch.task(COLLECT + provider, schedules.collecting(provider), () -> ""));
        watch.task(JOBS, schedules.jobs(), () -> "");
        watch.task("figures", schedules.figures(), () -> "");
        watch.task("alerts", schedules.alerts(), () -> "");
        try (Watch looked = watch.build()) {
            return looked.status().stream()
                    .filter(it -> it.startedAt() != null || needed.contains(it.name()))
                    .toList();
        }
    }

    /** Before the first collection there are none. */
    private CostStore charges() {
        return store.mayExist(world) ? store.openFilled(world) : CostStores.open("duckdb::memory:");
    }

    private String told(String task, WatchTask work) throws Exception {
        try {
            String words = work.run();
            tell(task + ": " + words);
            return words;
        } catch (IOException | RuntimeException e) {
            tell(task + " failed: " + e.getMessage());
            throw e;
        }
    }

    /** Settings are read anew each time, so that keys may rotate. */
    @SuppressWarnings("IllegalCatch") // whatever it was, what was paid is noted, and it is thrown on
    private String collect(String provider) {
        List<CostCollector> collectors = account.collectors(provider, environment, world.clock(), state);
        PaidTally paid = new PaidTally();
        String words;
        try {
            words = collect(provider, collectors, paid);
        } catch (RuntimeException why) {
            lost(provider, paid, why);
            throw why;
        }
        lost(provider, paid);
        return words;
    }

    private String collect(String provider, List<CostCollector> collectors, PaidTally paid) {
        try (ProgressLine silent = new ProgressLine(world, true)) {
            Gathering gathering = new Gathering(() -> store.open(world), silent, new Analysing(environment));
            CollectRequest request = what.request(provider)
                    .customerId(store.customerId)
                    .paid(paid)
                    .build();
            SeveralAccounts.Result result = SeveralAccounts.gather(
                    collectors, request, store.mayExist(world) ? gathering::whatIsNew : gathering::afresh);
            result.accounts().forEach(it -> note(it.report(), paid));
            result.failures().forEach(it -> metrics.failed(provider, it.cause()));
            return words(result);
        }
    }

    /** That it cannot be noted hides not why the collection failed. */
    private void lost(String provider, PaidTally paid, RuntimeException why) {
        try {
            lost(provider, paid);
        } catch (CostException also) {
            why.addSuppressed(also);
        }
    }

    /** What was paid for collections that told nothing. */
    private void lost(String provider, PaidTally paid) {
        if (paid.calls() > 0) {
            ApiSpend.paid(
                    state,
                    provider,
                    "collections that told nothing",
                    world.clock().instant(),
                    paid.sum());
            metrics.paid(provider, paid.calls(), paid.sum());
        }
    }

    private void note(CostReport report, PaidTally paid) {
        CostSnapshot snapshot = report.snapshot();
        ApiSpend.note(state, snapshot.source(), snapshot.collectedAt(), snapshot.stats());
        paid.without(snapshot.stats());
        metrics.collected(snapshot);
        ReportFigures.note(state, report);
    }

    /** An account that cannot be read is a failure of the task, so that nobody takes it for a free one; the others are kept. */
    private static String words(SeveralAccounts.Result result) {
        String read = Text.count(result.accounts().size(), "account") + " read and kept";
        List<String> missing = missing(result.accounts());
        if (result.failures().isEmpty()) {
            return read + (missing.isEmpty() ? "" : "; not all could be read: " + String.join(", ", missing));
        }
        CostException first = result.failures().get(0).cause();
        throw new CostException(
                read + ", " + result.failures().size() + " of " + result.asked() + " not: " + first.getMessage(),
                first.retryable(),
                first);
    }

    private static List<String> missing(Collection<Gathering.Result> accounts) {
        return accounts.stream()
                .flatMap(it -> Reports.missing(it.report()).stream())
                .distinct()
                .toList();
    }

    private void tell(String line) {
        if (!quiet) {
            world.err().println(Text.printable(world.clock().instant().truncatedTo(ChronoUnit.SECONDS) + " " + line));
        }
    }
}
