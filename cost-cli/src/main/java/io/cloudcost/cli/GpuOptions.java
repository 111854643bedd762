package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.gpu.BurstFlag;
import io.cloudcost.monitor.gpu.GpuFleet;
import io.cloudcost.monitor.gpu.GpuMeter;
import io.cloudcost.monitor.gpu.GpuUseSource;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** How GPUs are counted. */
final class GpuOptions {

    private static final String USUAL_RATE = "0.50";

    @Option(
            names = "--rate",
            paramLabel = "AMOUNT",
            converter = NumberConverter.class,
            description = "what an hour costs (default: GPU_BURST_COST_DOLLARS, or " + USUAL_RATE + ")")
    private @Nullable BigDecimal rate;

    @Option(names = "--currency", paramLabel = "CODE", description = "of the rate (default: USD)")
    private String currency = "USD";

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
                    + " (repeat for several)")
    private List<String> exporters = List.of();

    @Option(
            names = "--prometheus",
            paramLabel = "URL",
            description = "check: a Prometheus server that asks dcgm-exporters")
    private @Nullable String prometheus;

    @Option(
            names = "--team-tag",
            paramLabel = "KEY",
            description = "the tag that names a machine's team (default: team)")
    private String teamTag = "team";

    @Option(names = "--env-file", paramLabel = "FILE", description = "take variables from this file, not from .env")
    private @Nullable Path envFile;

    boolean hasFlag() {
        return flag != null;
    }

    GpuMeter meter(World world) throws IOException {
        Environment environment = Environment.of(world, envFile);
        GpuMeter meter = GpuMeter.hourly(Money.of(rate(environment), currency)).named(name);
        if (flag != null) {
            return meter.whenFlag(BurstFlag.file(world.resolve(flag)));
        }
        String start = environment.apply("GPU_BURST");
        return meter.startingAs(start == null || start.isBlank() ? "0" : start, "GPU_BURST");
    }

    GpuFleet fleet() {
        List<GpuUseSource> sources = new ArrayList<>();
        exporters.forEach(it -> sources.add(exporter(it)));
        if (prometheus != null) {
            sources.add(GpuUseSource.prometheus(prometheus));
        }
        return GpuFleet.measuredBy(sources.toArray(new GpuUseSource[0])).teamTag(teamTag);
    }

    private BigDecimal rate(Environment environment) {
        if (rate != null) {
            return rate;
        }
        String told = Objects.requireNonNullElse(environment.apply("GPU_BURST_COST_DOLLARS"), "");
        try {
            return new NumberConverter().convert(told.isBlank() ? USUAL_RATE : told.strip());
        } catch (TypeConversionException wrong) {
            throw new ConfigurationException(
                    "GPU_BURST_COST_DOLLARS must be an hourly rate such as 0.50: " + wrong.getMessage() + ".");
        }
    }

    private static GpuUseSource exporter(String text) {
        int equals = text.indexOf('=');
        if (equals < 1 || text.startsWith("http")) {
            throw new ConfigurationException(
                    "--exporter must be a machine's name or id and an address, such as gpu-7=http://gpu-7:9400/metrics, not '"
                            + text + "'.");
        }
        return GpuUseSource.exporter(text.substring(equals + 1)).of(text.substring(0, equals));
    }
}
