package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.monitor.CostMonitor;
import io.cloudcost.monitor.CostMonitorBuilder;
import io.cloudcost.monitor.alert.AlertBook;
import io.cloudcost.monitor.alert.model.Alert;
import io.cloudcost.monitor.alert.model.ChannelStatus;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what is open, and puts it off. */
@CommandLine.Command(
        name = "alerts",
        description = "Show alerts that are open, put one off, or try whether messages arrive.",
        footer = {
            "",
            "list       what is open, and what may open soon (also without a word)",
            "snooze ID  nobody hears of it for --for, for example 8h",
            "wake ID    people hear of it again",
            "test       send a message through every channel of the settings, and tell what came of it"
        })
final class AlertsCommand extends Command {

    private static final Duration LONGEST = Duration.ofDays(366);

    @Parameters(index = "0", arity = "0..1", paramLabel = "list|snooze|wake|test", description = "what to do")
    private String action = "list";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "snooze, wake: which alert")
    private @Nullable String id;

    @Option(
            names = "--for",
            paramLabel = "SPAN",
            converter = DurationConverter.class,
            description = "snooze: how long (default: 24h)")
    private Duration span = Duration.ofHours(24);

    @Option(names = "--why", paramLabel = "WORDS", description = "snooze: why, for your colleagues")
    private String why = "";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "test: settings (default: " + BudgetConfig.FILE + " in this folder, if there is one)")
    private @Nullable Path config;

    @Option(names = "--env-file", paramLabel = "FILE", description = "test: more environment variables (default: .env)")
    private @Nullable Path envFile;

    @Mixin
    private final StateOptionGroup state = new StateOptionGroup();

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        try (StateStore opened = state.late(world, true)) {
            return switch (action) {
                case "list" ->
                    list(world, AlertBook.on(opened).clock(world.clock()).build());
                case "snooze" ->
                    snooze(world, AlertBook.on(opened).clock(world.clock()).build());
                case "wake" ->
                    wake(world, AlertBook.on(opened).clock(world.clock()).build());
                case "test" -> test(world, opened);
                default ->
                    throw new UsageException(
                            "There is no 'alerts " + action + "'; there are list, snooze, wake and test.",
                            "alerts --help");
            };
        }
    }

    private ExitCode list(World world, AlertBook book) throws IOException {
        List<Alert> alerts = book.current();
        List<ChannelStatus> failing = book.failing();
        answer(
                world,
                page -> AlertsPage.print(page, alerts, failing, world.clock().instant()),
                json -> json.object(() -> {
                    json.objects("alerts", alerts, alert -> AlertsPage.write(json, alert));
                    json.objects("failingChannels", failing, channel -> AlertsPage.write(json, channel));
                }));
        return ExitCode.DONE;
    }

    private ExitCode snooze(World world, AlertBook book) throws IOException {
        if (span.isZero() || span.compareTo(LONGEST) > 0) {
            throw new UsageException("--for must be above 0 and a year at most.", "alerts --help");
        }
        String by = System.getProperty("user.name", "somebody");
        Alert alert = book.snooze(named(), world.clock().instant().plus(span), by, why);
        return changed(
                world,
                alert,
                "Nobody hears of " + alert.rule() + " until "
                        + AlertsPage.time(world.clock().instant().plus(span)) + ".");
    }

    private ExitCode wake(World world, AlertBook book) throws IOException {
        Alert alert = book.wake(named());
        return changed(world, alert, "People hear of " + alert.rule() + " again.");
    }

    private ExitCode changed(World world, Alert alert, String words) throws IOException {
        answer(
                world,
                page -> page.line(words),
                json -> json.object(() -> json.object("alert", alert, it -> AlertsPage.write(json, it))));
        return ExitCode.DONE;
    }

    private String named() {
        if (id == null) {
            throw new UsageException(
                    "'alerts " + action + "' needs an alert's id, which 'alerts list' shows.", "alerts --help");
        }
        return id;
    }

    /** Ends with 1 if a channel did not take it. */
    private ExitCode test(World world, StateStore opened) throws IOException {
        CostMonitorBuilder monitor = CostMonitor.opening(
                        () -> {
                            throw new ConfigurationException("No figures are taken.");
                        },
                        opened)
                .clock(world.clock());
        MonitorConfig.of(world, config, Environment.of(world, envFile)).into(monitor, opened, world.clock());
        Map<String, String> trouble = monitor.build().alerts().test();
        answer(
                world,
                page -> AlertsPage.channels(page, trouble),
                json -> json.object(() -> json.objects("channels", trouble.entrySet(), it -> {
                    json.text("name", it.getKey());
                    json.flag("taken", it.getValue().isEmpty());
                    json.text("error", it.getValue().isEmpty() ? null : it.getValue());
                })));
        return trouble.values().stream().allMatch(String::isEmpty) ? ExitCode.DONE : ExitCode.FAILED;
    }
}
