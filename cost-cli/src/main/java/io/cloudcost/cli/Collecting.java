package io.cloudcost.cli;

import io.cloudcost.CollectRequest;
import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollector;
import io.cloudcost.CostException;
import io.cloudcost.monitor.Schedule;
import io.cloudcost.monitor.Watch;
import io.cloudcost.monitor.WatchBuilder;
import io.cloudcost.monitor.WatchTask;
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
    private final boolean quiet;

    Collecting(
            World world,
            Environment environment,
            ProviderOptions account,
            ReadOptions what,
            StoreOptionGroup store,
            StateStore state,
            boolean quiet) {
        this.world = world;
        this.environment = environment;
        this.account = account;
        this.what = what;
        this.store = store;
        this.state = state;
        this.quiet = quiet;
    }

    /** @throws ConfigurationException with every bad setting at once */
    Watch watch(List<String> providers) {
        List<String> problems = new ArrayList<>();
        WatchBuilder watch = Watch.on(state).clock(world.clock());
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
            return words(result);
        }
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
