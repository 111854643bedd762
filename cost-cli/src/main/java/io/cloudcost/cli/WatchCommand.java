package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.monitor.CostMonitor;
import io.cloudcost.monitor.TaskStatus;
import io.cloudcost.monitor.measure.FigureBook;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Collects again and again, each account at its times. */
@CommandLine.Command(
        name = "watch",
        description = "Collect each provider whose key is found at its times, until it is stopped (Ctrl-C).",
        footer = {
            "",
            "Every six hours unless AWS_COLLECTION_SCHEDULE (for other providers likewise, else COLLECTION_SCHEDULE) in the"
                    + " environment, or schedule.collect.aws in the settings, says 'every 12h', 'daily at 06:30; daily at"
                    + " 18:00' or a cron expression such as '30 6 * * 1-5'.",
            "Several may watch on one state store: each run is done by one of them. What was missed is done once."
        })
final class WatchCommand extends Command {

    @Option(
            names = "--provider",
            paramLabel = "PROVIDER",
            split = ",",
            description = "these providers alone, for example aws,vultr (default: all whose key is found)")
    private List<String> providers = List.of();

    @Option(names = "--once", description = "do everything once, now, and end")
    private boolean once;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "settings: what is watched, and who is told (default: " + BudgetConfig.FILE
                    + " in this folder, if there is one)")
    private @Nullable Path settings;

    @Option(names = "--figures", description = "show the newest figures, whichever process took them, and end")
    private boolean figures;

    @Option(names = "--status", description = "show how the tasks stand, whichever process does them, and end")
    private boolean status;

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description =
                    "answer /health there, for example 127.0.0.1:9464: 200 if all is well, 503 if a task failed or"
                            + " its process died; and /metrics for Prometheus")
    private @Nullable String listen;

    @Mixin
    private final ReadOptions what = new ReadOptions();

    @Mixin
    private final ProviderOptions account = new ProviderOptions();

    @Mixin
    private final StoreOptionGroup store = new StoreOptionGroup();

    @Mixin
    private final StateOptionGroup state = new StateOptionGroup();

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        store.check(world);
        Environment environment = Environment.of(world, account.envFile);
        try (StateStore opened = state.late(world, true)) {
            if (figures) {
                return figures(world, FigureBook.on(opened).all());
            }
            return status ? status(world, environment, opened) : watch(world, environment, opened);
        }
    }

    private ExitCode status(World world, Environment environment, StateStore opened) throws IOException {
        Collecting collecting = collecting(world, environment, opened, CostMetrics.of(List::of));
        ConfigReader reader =
                MonitorConfig.reader(world, settings, environment).leave(MonitorConfig.KEYS, MonitorConfig.BEGINS);
        Schedules schedules = ScheduleSettings.of(reader, environment);
        reader.finish();
        return tell(world, collecting.standing(providers.isEmpty() ? found(environment) : providers, schedules));
    }

    private ExitCode watch(World world, Environment environment, StateStore opened) throws IOException {
        Mistakes mistakes = new Mistakes();
        MonitorConfig config = mistakes.take(() -> MonitorConfig.of(world, settings, environment));
        BudgetConfig budgets = mistakes.take(() -> BudgetConfig.of(world, settings, account.envFile));
        List<String> ids = mistakes.take(() -> providers.isEmpty() ? withCredentials(world, environment) : providers);
        if (account.endpoint != null && ids != null && ids.size() > 1) {
            mistakes.note("--endpoint is of one provider: name it with --provider.");
        }
        String place = listen;
        if (place != null) {
            mistakes.take(() -> HealthServer.address(place));
        }
        CostMetrics metrics = config == null
                ? CostMetrics.of(List::of)
                : config.metrics.of(new NewestFigures(FigureBook.on(opened), world.clock()));
        CostMonitor watch = collecting(world, environment, opened, metrics)
                .watch(ids == null ? List.of() : ids, config, budgets, mistakes);
        mistakes.check();
        readTracker(world, Objects.requireNonNull(config), opened);
        CostMonitor right = Objects.requireNonNull(watch);
        return once ? tell(world, right.runOnce()) : untilStopped(world, right, new MetricsPage(metrics));
    }

    private void readTracker(World world, MonitorConfig config, StateStore opened) {
        config.readTracker(opened)
                .filter(words -> !quiet())
                .ifPresent(words -> world.err().println("cost: " + Text.printable(words)));
    }

    private Collecting collecting(World world, Environment environment, StateStore opened, CostMetrics metrics) {
        return new Collecting(world, environment, account, what, store, opened, metrics, quiet(), settings);
    }

    private static List<String> found(Environment environment) {
        try {
            return ProviderOptions.withCredentials(environment);
        } catch (ConfigurationException none) {
            return List.of();
        }
    }

    /** Who has settings may watch what others collect or import. */
    private List<String> withCredentials(World world, Environment environment) {
        try {
            return ProviderOptions.withCredentials(environment);
        } catch (ConfigurationException none) {
            if (settings == null && !Files.isRegularFile(world.resolve(Path.of(BudgetConfig.FILE)))) {
                throw none;
            }
            if (!quiet()) {
                world.err().println("cost: " + none.getMessage() + " Nothing is collected.");
            }
            return List.of();
        }
    }

    private ExitCode figures(World world, List<Measurement> newest) throws IOException {
        answer(
                world,
                page -> FiguresPage.print(page, newest),
                json -> json.object(() -> json.objects("figures", newest, it -> FiguresPage.write(json, it))));
        return ExitCode.DONE;
    }

    private ExitCode tell(World world, List<TaskStatus> tasks) throws IOException {
        answer(world, page -> WatchPage.print(page, tasks), json -> WatchDocument.write(json, tasks));
        return tasks.stream().allMatch(TaskStatus::healthy) ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** A signal ends it: what runs is waited for. */
    private ExitCode untilStopped(World world, CostMonitor watch, MetricsPage metrics) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> {
            watch.close();
            ended.countDown();
        });
        try (HealthServer health = HealthServer.start(listen, watch::status, metrics)) {
            Runtime.getRuntime().addShutdownHook(onSignal);
            watch.start();
            if (!quiet()) {
                world.err().println("cost: Watching" + health.words() + ". Stop it with Ctrl-C.");
            }
            ended.await();
        } catch (InterruptedException stopped) {
            Runtime.getRuntime().removeShutdownHook(onSignal);
            watch.close();
        }
        return ExitCode.DONE;
    }
}
