package io.cloudcost.cli;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.gpu.BurstFlag;
import io.cloudcost.monitor.gpu.GpuMeter;
import io.cloudcost.monitor.measure.CalendarPeriod;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The meter of rented GPUs. */
final class GpuSettings {

    private static final int GAP = 2;

    private GpuSettings() {}

    /** What an hour costs. */
    static Money rate(ConfigReader reader) {
        return reader.rate("gpu_burst_cost_dollars", "0.50");
    }

    /** The file that says in place of the switch whether GPUs are on; null for the switch. */
    static @Nullable String flagFile(ConfigReader reader) {
        return reader.optional("gpu_burst_file");
    }

    /** @param every how often it is looked at */
    static GpuMeter meter(ConfigReader reader, World world, Duration every) {
        return meter(reader, world, every, rate(reader), flagFile(reader));
    }

    /** With another rate or file than the settings'. */
    static GpuMeter meter(ConfigReader reader, World world, Duration every, Money rate, @Nullable String file) {
        GpuMeter meter = GpuMeter.hourly(rate).gapAtMost(every.multipliedBy(GAP));
        String start = reader.text("gpu_burst", "0");
        GpuMeter flagged = file == null
                ? reader.make("gpu_burst", () -> meter.startingAs(start, "GPU_BURST"))
                : meter.whenFlag(BurstFlag.file(world.resolve(Path.of(file))));
        GpuMeter told = flagged == null ? meter : flagged;
        told = limited(told, CalendarPeriod.DAY, reader.amount("gpu_cost_daily_threshold", "25"));
        return limited(told, CalendarPeriod.MONTH, reader.amount("gpu_cost_monthly_threshold", "100"));
    }

    private static GpuMeter limited(GpuMeter meter, CalendarPeriod period, @Nullable Money limit) {
        return limit == null ? meter : meter.alertAbove(period, limit);
    }
}
