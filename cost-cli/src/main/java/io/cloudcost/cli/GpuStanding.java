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
import java.util.List;
import java.util.Optional;

/**
 * How GPUs stand.
 *
 * @param last the meter at its last check, if there was one
 * @param bill of machines, where it was asked for
 * @param days its days of which there is any cost, where they were asked for
 * @param machines what a look at machines came to, where there was one
 * @param zone whose days they are
 */
record GpuStanding(
        Optional<GpuState> last,
        GpuTime day,
        GpuTime month,
        Optional<GpuBill> bill,
        Optional<List<GpuBill>> days,
        Optional<GpuCheck> machines,
        ZoneId zone) {

    /** The meter alone. */
    static GpuStanding of(GpuMeter meter, StateStore state, Instant now, ZoneId zone) {
        return new GpuStanding(
                meter.last(state),
                meter.time(state, CalendarPeriod.DAY.around(now, zone), zone),
                meter.time(state, CalendarPeriod.MONTH.around(now, zone), zone),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                zone);
    }

    GpuStanding checked(GpuCheck check) {
        return new GpuStanding(last, day, month, bill, days, Optional.of(check), zone);
    }

    GpuStanding billed(GpuBill whole, Optional<List<GpuBill>> byDay) {
        return new GpuStanding(last, day, month, Optional.of(whole), byDay, machines, zone);
    }

    /** Which day a bill of one day is of, for example {@code 2026-11-20}. */
    static String day(GpuBill bill, ZoneId zone) {
        return bill.period().start().atZone(zone).toLocalDate().toString();
    }
}
