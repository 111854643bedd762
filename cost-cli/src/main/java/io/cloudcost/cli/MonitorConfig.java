package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.CostMonitorBuilder;
import io.cloudcost.monitor.alert.model.AlertChannel;
import io.cloudcost.monitor.alert.model.AlertRule;
import io.cloudcost.monitor.alert.model.AlertSource;
import io.cloudcost.monitor.alert.model.QuietHours;
import io.cloudcost.monitor.alert.model.Telling;
import io.cloudcost.monitor.gpu.GpuFleet;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.spend.MonthlyBudget;
import io.cloudcost.monitor.spend.SpendBy;
import io.cloudcost.monitor.unit.AllBatches;
import io.cloudcost.monitor.unit.TrackerFile;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What cost watch watches and whom it tells: flags over the environment over a file over what is usual. */
final class MonitorConfig {

    /** Those of the environment are called so, too, without COST_ before them. */
    static final Set<String> KEYS = Set.of(
            "monthly_budget",
            "gpu_burst",
            "gpu_burst_cost_dollars",
            "gpu_burst_file",
            "gpu_cost_daily_threshold",
            "gpu_cost_monthly_threshold",
            "gpu_usage_check_interval_seconds",
            "gpu_machines",
            "gpu_exporters",
            "gpu_prometheus_url",
            "gpu_team_tag",
            "gpu_idle_daily_threshold",
            "gpu_idle_monthly_threshold",
            "alert_email_to",
            "alert_email_from",
            "smtp_url",
            "smtp_user",
            "smtp_password",
            "webhook_url",
            "webhook_secret",
            "slack_webhook_url",
            "teams_webhook_url",
            "alert_command",
            "quiet_hours",
            "database_url",
            "prometheus_url",
            "cost_tracker_file",
            "cost_tracker_unit",
            "stale_after",
            "unknown_after",
            "failed_collections",
            "daily_change",
            "new_daily_cost",
            "api_spend_monthly",
            "spend_by",
            "watch_every",
            "metrics_prefix",
            "metrics_most");

    /** What other keys begin with. */
    static final List<String> BEGINS =
            List.of("unit.", "alert.", "metric.", "metric_also.", RateSettings.BEGIN, ScheduleSettings.BEGIN);

    /** What the monthly budget is called. */
    static final String BUDGET = "monthly";

    final Schedules schedules;
    final ZoneId zone = ZoneId.systemDefault();
    final MetricSettings metrics;
    private final @Nullable Path trackerFile;
    private final String trackerUnit;
    private final List<MeasureSource> sources = new ArrayList<>();
    private final UnitSettings.Units units;
    private final @Nullable QuietHours quiet;
    private final List<AlertRule> rules;
    private final List<AlertChannel> channels;

    private MonitorConfig(ConfigReader reader, World world, Environment environment) {
        schedules = ScheduleSettings.of(reader, environment);
        Duration every = schedules.every();
        quiet = RuleSettings.quiet(reader, zone);
        sources.add(GpuSettings.meter(reader, world, every));
        GpuFleet machines = GpuSettings.machines(reader, every);
        if (machines != null) {
            sources.add(machines);
        }
        units = UnitSettings.units(reader, world);
        sources.addAll(units.counted());
        Money budget = reader.amount("monthly_budget", "250");
        if (budget != null) {
            sources.add(MonthlyBudget.of(BUDGET, budget));
        }
        for (String dimension : reader.list("spend_by")) {
            SpendBy by = reader.make("spend_by", () -> SpendBy.of(Names.dimension(dimension)));
            if (by != null) {
                sources.add(by);
            }
        }
        ChannelSettings.Channels told = ChannelSettings.channels(reader, world);
        channels = told.list();
        rules = RuleSettings.rules(reader, quiet, told.names(), taken());
        metrics = MetricSettings.of(reader);
        String tracker = reader.optional("cost_tracker_file");
        trackerFile = tracker == null ? null : world.resolve(Path.of(tracker));
        trackerUnit = trackerUnit(reader);
        reader.finish();
    }

    /**
     * The settings.
     *
     * @param named the file that the user named; it must exist. Otherwise one in the current folder, if there is one
     * @throws ConfigurationException with everything that is wrong at once
     */
    static MonitorConfig of(World world, @Nullable Path named, Environment environment) throws IOException {
        return new MonitorConfig(reader(world, named, environment), world, environment);
    }

    /** Reads some of them; {@link ConfigReader#finish} tells what is wrong with those. */
    static ConfigReader reader(World world, @Nullable Path named, Environment environment) throws IOException {
        Path path = world.resolve(named == null ? Path.of(BudgetConfig.FILE) : named);
        if (named != null && !Files.isRegularFile(path)) {
            throw new ConfigurationException(
                    "There is no file '" + path + "'. Check the path after --config, or in COST_CONFIG.");
        }
        EnvFile.Settings file = Files.isRegularFile(path)
                ? EnvFile.settings(path.toString(), Files.readString(path))
                : new EnvFile.Settings(Map.of(), List.of());
        ConfigReader reader = new ConfigReader(file.values(), path.toString(), environment, KEYS);
        file.problems().forEach(reader::problem);
        reader.ofProviders();
        return reader.leave(BudgetConfig.KEYS, BudgetConfig.BEGINS);
    }

    /** Adds what is watched; units that batches tell of, too, also those that are not set here. */
    void into(CostMonitorBuilder monitor, StateStore state, Clock clock) {
        monitor.every(schedules.figures()).sending(schedules.alerts()).zone(zone);
        monitor.figures(AllBatches.of(clock));
        units.rules().forEach(rule -> monitor.alert(quiet(rule)));
        for (MeasureSource source : sources) {
            monitor.figures(new OnlyFigures(source));
            if (source instanceof AlertSource named) {
                named.alerts().forEach(rule -> monitor.alert(quiet(rule)));
            }
        }
        rules.forEach(monitor::alert);
        channels.forEach(monitor::alert);
    }

    /** The names of rules that sources and units bring along. */
    private List<String> taken() {
        return Stream.concat(
                        units.rules().stream(),
                        sources.stream()
                                .filter(AlertSource.class::isInstance)
                                .flatMap(source -> ((AlertSource) source).alerts().stream()))
                .map(AlertRule::name)
                .toList();
    }

    private AlertRule quiet(AlertRule rule) {
        Telling told = rule.telling();
        Telling held =
                new Telling(quiet, told.remindEvery(), told.pause(), told.channels(), told.advice(), told.link());
        return new AlertRule(rule.name(), rule.measure(), rule.where(), rule.condition(), rule.escalation(), held);
    }

    /** What the batches of an older tracker made: the only unit there is, unless it is told. */
    private String trackerUnit(ConfigReader reader) {
        String told = reader.optional("cost_tracker_unit");
        if (told != null) {
            return told;
        }
        if (trackerFile != null && units.names().size() > 1) {
            reader.wrong("cost_tracker_file", "needs cost_tracker_unit: which of " + units.names() + " it counts.");
        }
        return units.names().isEmpty() ? "lead" : units.names().first();
    }

    /**
     * Takes the batches of an older tracker's file, which adds nothing the next time.
     *
     * @return what came of it, for people, also that the file is none, of which nothing is taken; empty if there is nothing to say
     */
    Optional<String> readTracker(StateStore state) {
        if (trackerFile == null) {
            return Optional.empty();
        }
        if (!Files.exists(trackerFile)) {
            return Optional.of("There is no file '" + trackerFile
                    + "' (COST_TRACKER_FILE, cost_tracker_file): leave it out once its batches are taken.");
        }
        int batches;
        try {
            batches = TrackerFile.read(trackerFile, trackerUnit, state);
        } catch (ConfigurationException wrong) {
            return Optional.of("Nothing is taken of the older tracker. " + wrong.getMessage());
        }
        return batches == 0
                ? Optional.empty()
                : Optional.of("Took " + (batches == 1 ? "1 batch of " : Shown.whole(batches) + " batches of ")
                        + trackerUnit + " from '" + trackerFile + "'.");
    }
}
