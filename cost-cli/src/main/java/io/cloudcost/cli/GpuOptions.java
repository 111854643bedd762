package io.cloudcost.cli;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.gpu.GpuFleet;
import io.cloudcost.monitor.gpu.GpuMeter;
import io.cloudcost.monitor.gpu.GpuUseSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How GPUs are counted. */
final class GpuOptions {

    @Option(
            names = "--rate",
            paramLabel = "AMOUNT",
            converter = NumberConverter.class,
            description =
                    "what an hour costs (default: gpu_burst_cost_dollars of the settings or the environment, or 0.50)")
    private @Nullable BigDecimal rate;

    @Option(names = "--currency", paramLabel = "CODE", description = "of the rate (default: USD)")
    private @Nullable String currency;

    @Option(names = "--meter", paramLabel = "NAME", description = "which meter (default: burst)")
    private String name = "burst";

    @Option(
            names = "--flag-file",
            paramLabel = "FILE",
            description = "GPUs are on while this file is there and does not say 0, in place of the switch")
    private @Nullable Path flag;

    @Option(
            names = "--exporter",
            paramLabel = "MACHINE=URL",
            description = "check: NVIDIA's dcgm-exporter of a machine, for example gpu-7=http://gpu-7:9400/metrics"
                    + " (repeat for several; default: gpu_exporters and gpu_prometheus_url of the settings)")
    private List<String> exporters = List.of();

    @Option(
            names = "--prometheus",
            paramLabel = "URL",
            description = "check: a Prometheus server that asks dcgm-exporters")
    private @Nullable String prometheus;

    @Option(
            names = "--team-tag",
            paramLabel = "KEY",
            description = "the tag that names a machine's team (default: gpu_team_tag of the settings, or team)")
    private @Nullable String teamTag;

    @Option(names = "--env-file", paramLabel = "FILE", description = "take variables from this file, not from .env")
    private @Nullable Path envFile;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "the settings of cost watch (default: " + BudgetConfig.FILE + " in this folder, if there is one)")
    private @Nullable Path config;

    /** The meter of the watch's settings, unless options say otherwise. */
    record Metered(GpuMeter meter, boolean hasFlag) {}

    Metered meter(World world) throws IOException {
        ConfigReader reader = reader(world);
        String file = flag == null ? GpuSettings.flagFile(reader) : flag.toString();
        Duration every = every(world, reader);
        GpuMeter meter = GpuSettings.meter(reader, world, every, rate(reader), file);
        reader.finish();
        return new Metered(meter.named(name), file != null);
    }

    /** The machines as the watch's settings have them, unless options say otherwise. */
    GpuFleet fleet(World world) throws IOException {
        ConfigReader reader = reader(world);
        GpuFleet set = GpuSettings.fleet(reader, every(world, reader));
        reader.finish();
        if (exporters.isEmpty() && prometheus == null) {
            return teamTag == null ? set : set.teamTag(teamTag);
        }
        List<GpuUseSource> sources = new ArrayList<>();
        exporters.forEach(it -> sources.add(GpuSettings.exporter(it, "--exporter")));
        if (prometheus != null) {
            sources.add(GpuUseSource.prometheus(prometheus));
        }
        return GpuFleet.measuredBy(sources.toArray(new GpuUseSource[0]))
                .gapAtMost(GpuSettings.gap(every(world, reader)))
                .teamTag(teamTag == null ? reader.text("gpu_team_tag", "team") : teamTag);
    }

    /** How often the watch looks: what counts alike whoever counts. */
    private Duration every(World world, ConfigReader reader) throws IOException {
        return ScheduleSettings.of(reader, Environment.of(world, envFile)).every();
    }

    private ConfigReader reader(World world) throws IOException {
        return MonitorConfig.reader(world, config, Environment.of(world, envFile))
                .leave(MonitorConfig.KEYS, MonitorConfig.BEGINS);
    }

    private Money rate(ConfigReader reader) {
        Money told = GpuSettings.rate(reader);
        return Money.of(
                rate == null ? told.amount() : rate,
                currency != null ? currency : rate == null ? told.currency() : "USD");
    }
}
