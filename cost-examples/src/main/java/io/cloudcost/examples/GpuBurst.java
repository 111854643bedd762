package io.cloudcost.examples;

import io.cloudcost.model.Money;
import io.cloudcost.monitor.gpu.GpuMeter;
import io.cloudcost.monitor.gpu.GpuTime;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.store.StateStore;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/** What a burst of GPUs costs: the time in which a switch is on, at an hourly rate. A flag file or a supplier does as well. */
public final class GpuBurst {

    private GpuBurst() {}

    static void run(StateStore state, Instant now, PrintStream out) {
        GpuMeter meter = GpuMeter.hourly(Money.usd("2.40"));
        meter.turn(state, true, now);
        meter.check(state, now.plus(Duration.ofHours(1))); // what a watch does each hour
        meter.turn(state, false, now.plus(Duration.ofMinutes(90)));
        GpuTime month = meter.time(state, CalendarPeriod.MONTH.around(now, ZoneOffset.UTC), ZoneOffset.UTC);
        Duration on = month.on();
        out.println("the burst: " + month.cost() + " for " + on.toHours() + " h " + on.toMinutesPart() + " min");
    }
}
