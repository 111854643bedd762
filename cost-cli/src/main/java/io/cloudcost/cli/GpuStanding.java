package io.cloudcost.cli;

import io.cloudcost.monitor.gpu.GpuBill;
import io.cloudcost.monitor.gpu.GpuCheck;
import io.cloudcost.monitor.gpu.GpuMeter;
import io.cloudcost.monitor.gpu.GpuState;
import io.cloudcost.monitor.gpu.GpuTime;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.store.StateStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * How GPUs stand.
 *
 * @param last the meter at its last check, if there was one
 * @param bill of machines, where it was asked for
 * @param machines what a look at machines came to, where there was one
 */
record GpuStanding(
        Optional<GpuState> last, GpuTime day, GpuTime month, Optional<GpuBill> bill, Optional<GpuCheck> machines) {

    static GpuStanding of(
            GpuMeter meter,
            StateStore state,
            Instant now,
            ZoneId zone,
            Optional<GpuBill> bill,
            Optional<GpuCheck> machines) {
        return new GpuStanding(
                meter.last(state),
                meter.time(state, CalendarPeriod.DAY.around(now, zone), zone),
                meter.time(state, CalendarPeriod.MONTH.around(now, zone), zone),
                bill,
                machines);
    }
}
