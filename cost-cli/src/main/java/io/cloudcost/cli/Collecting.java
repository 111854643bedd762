package io.cloudcost.cli;

import io.cloudcost.CollectRequest;
import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollector;
import io.cloudcost.CostException;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.budget.BudgetGate;
import io.cloudcost.monitor.CostMonitor;
import io.cloudcost.monitor.CostMonitorBuilder;
import io.cloudcost.monitor.Schedule;
import io.cloudcost.monitor.WatchTask;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.monitor.spend.BudgetFigures;
import io.cloudcost.monitor.spend.ReportFigures;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What a watch does: collects each provider at its times, and looks up what jobs cost. */
final class Collecting {

    private static final String SUFFIX = "COLLECTION_SCHEDULE";
    private static final String USUAL = "every 6h";
    private static final String JOBS_USUAL = "every 1h";

    private final World world;
    private final Environment environment;
    private final ProviderOptions account;
    private final ReadOptions what;
    private final StoreOptionGroup store;
    private final StateStore state;
    private final CostMetrics metrics;
    private final boolean quiet;

    Collecting(
            World world,
            Environment environment,
            ProviderOptions account,
            ReadOptions what,
            StoreOptionGroup store,
            StateStore state,
            CostMetrics metrics,
            boolean quiet) {
        this.world = world;
        this.environment = environment;
        this.account = account;
        this.what = what;
        this.store = store;
        this.state = state;
        this.metrics = metrics;
        this.quiet = quiet;
    }

    /** @throws ConfigurationException with every bad setting at once */
    CostMonitor watch(List<String> providers, MonitorConfig config, BudgetGate gate) {
        List<String> problems = new ArrayList<>();
        CostMonitorBuilder watch = CostMonitor.opening(this::charges, state).clock(world.clock());
        config.into(watch, state, world.clock());
        watch.figures(BudgetFigures.of(gate));
        for (String provider : providers) {
            try {
                account.collectors(provider, environment, world.clock(), state);
                what.request(provider);
                watch.task(
                        "collect " + provider,
                        schedule(USUAL, provider.toUpperCase(Locale.ROOT) + "_" + SUFFIX, SUFFIX),
                        () -> told("collect " + provider, () -> collect(provider)));
            } catch (ConfigurationException wrong) {
                problems.addAll(wrong.problems());
            }
        }
        try {
            WatchedJobs jobCosts = new WatchedJobs(world, account, what, store, state, this::tell);
            Schedule jobs = schedule(JOBS_USUAL, "JOB_COSTS_SCHEDULE");
            watch.task("job costs", jobs, () -> told("job costs", () -> jobCosts.update(providers)));
        } catch (ConfigurationException wrong) {
            problems.addAll(wrong.problems());
        }
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return watch.build();
    }

    /** Before the first collection there are none. */
    private CostStore charges() {
        return store.mayExist(world) ? store.openFilled(world) : CostStores.open("duckdb::memory:");
    }

    /** By the first of these variables that is set. */
    private Schedule schedule(String usual, String... variables) {
        for (String variable : variables) {
            String words = environment.apply(variable);
            if (words != null && !words.isBlank()) {
                return parsed(words, variable);
            }
        }
        return Schedule.parse(usual, ZoneId.systemDefault());
    }

    private static Schedule parsed(String words, String variable) {
        try {
            return Schedule.parse(words, ZoneId.systemDefault());
        } catch (ConfigurationException wrong) {
            throw new ConfigurationException(
                    wrong.getMessage() + " It is in the environment variable " + variable + ".");
        }
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
    private String collect(String provider) {
        List<CostCollector> collectors = account.collectors(provider, environment, world.clock(), state);
        try (ProgressLine silent = new ProgressLine(world, true)) {
            Gathering gathering = new Gathering(() -> store.open(world), silent, new Analysing(environment));
            CollectRequest request =
                    what.request(provider).customerId(store.customerId).build();
            SeveralAccounts.Result result = SeveralAccounts.gather(
                    collectors, request, store.mayExist(world) ? gathering::whatIsNew : gathering::afresh);
            result.accounts().forEach(it -> note(it.report()));
            result.failures().forEach(it -> metrics.failed(provider, it.cause()));
            return words(result);
        }
    }

    private void note(CostReport report) {
        metrics.collected(report.snapshot());
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
