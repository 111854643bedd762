package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.monitor.TaskStatus;
import io.cloudcost.monitor.Watch;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.util.List;
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
                    + " environment says 'every 12h', 'daily at 06:30' or a cron expression such as '30 6 * * 1-5'.",
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
            Collecting collecting = new Collecting(world, environment, account, what, store, opened, quiet());
            List<String> ids = providers.isEmpty() ? ProviderOptions.withCredentials(environment) : providers;
            if (account.endpoint != null && ids.size() > 1) {
                throw new ConfigurationException("--endpoint is of one provider: name it with --provider.");
            }
            Watch watch = collecting.watch(ids);
            if (status) {
                return tell(world, watch.status());
            }
            return once ? tell(world, watch.runOnce()) : untilStopped(world, watch);
        }
    }

    private ExitCode tell(World world, List<TaskStatus> tasks) throws IOException {
        answer(world, page -> WatchPage.print(page, tasks), json -> WatchDocument.write(json, tasks));
        return tasks.stream().allMatch(TaskStatus::healthy) ? ExitCode.DONE : ExitCode.FAILED;
    }

    /** A signal ends it: what runs is waited for. */
    private ExitCode untilStopped(World world, Watch watch) {
        CountDownLatch ended = new CountDownLatch(1);
        Thread onSignal = new Thread(() -> {
            watch.close();
            ended.countDown();
        });
        try (HealthServer health = HealthServer.start(listen, watch, new MetricsPage(CostMetrics.of(List::of)))) {
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
