package io.cloudcost.benchmarks;

import com.sun.management.UnixOperatingSystemMXBean;
import io.cloudcost.CollectRequest;
import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.CostMonitor;
import io.cloudcost.monitor.Schedule;
import io.cloudcost.monitor.alert.AlertChannels;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.gpu.GpuMeter;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.monitor.spend.MonthlyBudget;
import io.cloudcost.monitor.unit.UnitCost;
import io.cloudcost.simulator.vultr.VultrServer;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.BufferedReader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Watches a simulated account for 24 simulated hours at 100 times the speed: a minute lasts 0.6 s, and in each the account is
 * collected over HTTP, kept, analysed, measured and judged. Each hour it tells the heap after a full collection, threads and
 * open files; at the end whether they grew. The word given is the number of minutes, 1440 unless told.
 */
public final class MonitorSoak {

    private static final int SPEED = 100;
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private final Instant began = Instant.now();
    private final Clock clock = new FastClock(began);

    private MonitorSoak() {}

    /** See the class. */
    public static void main(String[] words) throws Exception {
        new MonitorSoak().run(words.length == 0 ? DAY : Integer.parseInt(words[0]));
    }

    private void run(int minutes) throws Exception {
        Path folder = Files.createTempDirectory("soak");
        String costs = "duckdb:" + folder.resolve("costs.duckdb");
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (Cloud cloud = Cloud.start();
                StateStore state = StateStores.open("sqlite:" + folder.resolve("state.db"));
                CostMonitor monitor = monitor(cloud, costs, state)) {
            CostMetrics metrics = CostMetrics.of(monitor::figures);
            metrics.bindTo(registry);
            for (int minute = 0; minute <= minutes; minute++) {
                waitUntil(began.plus(Duration.ofMinutes(1).multipliedBy(minute).dividedBy(SPEED)));
                monitor.runOnce();
                metrics.refresh();
                if (minute % HOUR == 0) {
                    tell(minute / HOUR);
                }
            }
        }
    }

    private CostMonitor monitor(Cloud cloud, String costs, StateStore state) {
        CostCollector collector = CostCollectors.builder("vultr")
                .credentials(Credentials.apiKey(cloud.apiKey()))
                .endpoint(cloud.endpoint())
                .build();
        return CostMonitor.opening(() -> CostStores.open(costs), state)
                .clock(clock)
                .task("collect", Schedule.every(Duration.ofMinutes(1)), () -> collect(collector, costs, state))
                .unit(UnitCost.of("lead").per(() -> 40).alertAbove(Money.usd("3.00")))
                .gpu(GpuMeter.hourly(Money.usd("0.50")))
                .figures(MonthlyBudget.of("monthly", Money.usd("250")))
                .alert(AlertRule.named("budget")
                        .of(Measures.BUDGET_PROJECTED)
                        .above(BigDecimal.ONE)
                        .build())
                .alert(AlertChannels.log())
                .build();
    }

    private static String collect(CostCollector collector, String costs, StateStore state) {
        CostSnapshot snapshot = collector.collect(CollectRequest.builder().build());
        try (CostStore store = CostStores.open(costs)) {
            store.save(snapshot);
        }
        io.cloudcost.monitor.spend.ReportFigures.note(
                state, CostAnalysis.of(snapshot).report());
        return snapshot.charges().size() + " charges";
    }

    private static void waitUntil(Instant time) throws InterruptedException {
        long rest = Duration.between(Instant.now(), time).toMillis();
        if (rest > 0) {
            Thread.sleep(rest);
        }
    }

    /** The first lines are warm-up. */
    private static void tell(int hour) throws IOException, InterruptedException {
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        Runtime runtime = Runtime.getRuntime();
        long files = ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                ? unix.getOpenFileDescriptorCount()
                : -1;
        System.out.printf(
                "hour %d: heap %d KiB, threads %d, files %d%n",
                hour,
                (runtime.totalMemory() - runtime.freeMemory()) >> 10,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                files);
    }

    /** In a process of its own, since it keeps a log of all requests. */
    private record Cloud(Process process, String endpoint, String apiKey) implements AutoCloseable {

        static Cloud start() throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-cp",
                            System.getProperty("java.class.path"),
                            VultrServer.class.getName(),
                            "--demo",
                            "--until-stdin-ends")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader told = process.inputReader(StandardCharsets.UTF_8);
            return new Cloud(process, value(told.readLine()), value(told.readLine()));
        }

        private static String value(String line) {
            return line.substring(line.indexOf('=') + 1);
        }

        @Override
        public void close() {
            process.destroy();
        }
    }

    /** Runs so many times faster. */
    private static final class FastClock extends Clock {

        private final Instant start;

        FastClock(Instant start) {
            this.start = start;
        }

        @Override
        public Instant instant() {
            return start.plus(Duration.between(start, Instant.now()).multipliedBy(SPEED));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
