package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.gpu.BurstFlag;
import io.cloudcost.monitor.gpu.GpuFleet;
import io.cloudcost.monitor.gpu.GpuMeter;
import io.cloudcost.monitor.gpu.GpuUseSource;
import io.cloudcost.monitor.measure.CalendarPeriod;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The meter of rented GPUs, and machines that have GPUs. */
final class GpuSettings {

    private static final int GAP = 2;
    private static final String MACHINES = "gpu_machines";

    private GpuSettings() {}

    /** What an hour costs. */
    static Money rate(ConfigReader reader) {
        return reader.rate("gpu_burst_cost_dollars", "0.50");
    }

    /** The file that says in place of the switch whether GPUs are on; null for the switch. */
    static @Nullable String flagFile(ConfigReader reader) {
        return reader.optional("gpu_burst_file");
    }

    /**
     * With limits above which people are told.
     *
     * @param every how often it is looked at
     */
    static GpuMeter meter(ConfigReader reader, World world, Duration every) {
        Money rate = rate(reader);
        GpuMeter meter = meter(reader, world, every, rate, flagFile(reader));
        meter = limited(reader, meter, CalendarPeriod.DAY, "gpu_cost_daily_threshold", "25 " + rate.currency());
        return limited(reader, meter, CalendarPeriod.MONTH, "gpu_cost_monthly_threshold", "100 " + rate.currency());
    }

    /** With another rate or file than the settings', and without limits. */
    static GpuMeter meter(ConfigReader reader, World world, Duration every, Money rate, @Nullable String file) {
        GpuMeter meter = GpuMeter.hourly(rate).gapAtMost(gap(every));
        String start = reader.text("gpu_burst", "0");
        GpuMeter flagged = file == null
                ? reader.make("gpu_burst", () -> meter.startingAs(start, "GPU_BURST"))
                : meter.whenFlag(BurstFlag.file(world.resolve(Path.of(file))));
        return flagged == null ? meter : flagged;
    }

    /**
     * The machines of the inventory that have GPUs; null where they are not watched.
     *
     * @param every how often they are looked at
     */
    static @Nullable GpuFleet machines(ConfigReader reader, Duration every) {
        GpuFleet fleet = fleet(reader, every);
        fleet = limited(fleet, CalendarPeriod.DAY, reader.amount("gpu_idle_daily_threshold", ""));
        fleet = limited(fleet, CalendarPeriod.MONTH, reader.amount("gpu_idle_monthly_threshold", ""));
        if (watched(reader)) {
            return fleet;
        }
        Stream.of("gpu_idle_daily_threshold", "gpu_idle_monthly_threshold")
                .filter(key -> !reader.text(key, "none").equals("none"))
                .forEach(key -> reader.wrong(key, "is a limit that nobody watches, since gpu_machines is no."));
        return null;
    }

    private static boolean watched(ConfigReader reader) {
        String word = reader.text(MACHINES, "yes");
        if (!word.equals("yes") && !word.equals("no")) {
            reader.wrong(MACHINES, "must be yes or no, not '" + word + "'.");
        }
        return !word.equals("no");
    }

    /** For how long a measurement may stand that is taken so often. */
    static Duration gap(Duration every) {
        return every.multipliedBy(GAP);
    }

    /**
     * Measured by whom the settings name.
     *
     * @param every how often they are looked at
     */
    static GpuFleet fleet(ConfigReader reader, Duration every) {
        List<GpuUseSource> sources = new ArrayList<>();
        for (String text : reader.list("gpu_exporters")) {
            GpuUseSource exporter = reader.make("gpu_exporters", () -> exporter(text, "each"));
            if (exporter != null) {
                sources.add(exporter);
            }
        }
        String url = reader.optional("gpu_prometheus_url");
        GpuUseSource server =
                url == null ? null : reader.make("gpu_prometheus_url", () -> GpuUseSource.prometheus(url));
        if (server != null) {
            sources.add(server);
        }
        return GpuFleet.measuredBy(sources.toArray(new GpuUseSource[0]))
                .gapAtMost(gap(every))
                .teamTag(reader.text("gpu_team_tag", "team"));
    }

    /**
     * NVIDIA's exporter of a machine. An address that is wrong is not shown: it may hold a password.
     *
     * @param text for example {@code gpu-7=http://gpu-7:9400/metrics}
     * @param what it is, for the message
     */
    static GpuUseSource exporter(String text, String what) {
        int equals = text.indexOf('=');
        if (equals < 1 || text.startsWith("http")) {
            throw new ConfigurationException(what
                    + " must be a machine's name or id and an address, such as gpu-7=http://gpu-7:9400/metrics"
                    + (text.matches(".*[:/@].*") ? "." : ", not '" + text + "'."));
        }
        return GpuUseSource.exporter(text.substring(equals + 1).strip())
                .of(text.substring(0, equals).strip());
    }

    private static GpuFleet limited(GpuFleet fleet, CalendarPeriod period, @Nullable Money limit) {
        return limit == null ? fleet : fleet.alertIdleAbove(period, limit);
    }

    private static GpuMeter limited(
            ConfigReader reader, GpuMeter meter, CalendarPeriod period, String key, String usual) {
        Money limit = reader.amount(key, usual);
        GpuMeter limited = limit == null ? meter : reader.make(key, () -> meter.alertAbove(period, limit));
        return limited == null ? meter : limited;
    }
}
