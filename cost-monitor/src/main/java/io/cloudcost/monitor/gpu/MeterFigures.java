package io.cloudcost.monitor.gpu;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a meter tells the watch. */
final class MeterFigures {

    private final String meter;
    private final Function<Period, GpuTime> times;
    private final String currency;

    MeterFigures(String meter, Function<Period, GpuTime> times, String currency) {
        this.meter = meter;
        this.times = times;
        this.currency = currency;
    }

    List<Measurement> at(Instant now, ZoneId zone) {
        List<Measurement> told = new ArrayList<>();
        for (CalendarPeriod period : CalendarPeriod.values()) {
            told.add(of(period, period.around(now, zone), now));
        }
        Period ever =
                new Period(Instant.EPOCH, CalendarPeriod.DAY.around(now, zone).end());
        told.add(figure("total", times.apply(ever), now));
        return List.copyOf(told);
    }

    /** What a day or a month came to, so far or in whole. */
    Measurement of(CalendarPeriod kind, Period period, Instant at) {
        return figure(kind.label(), times.apply(period), at);
    }

    private Measurement figure(String period, GpuTime time, Instant now) {
        Map<String, String> labels = Map.of("meter", meter, "period", period);
        if (time.cost().list().size() > 1) {
            return Measurement.unknown(
                    Measures.GPU_COST, labels, now, "The meter counted in several currencies: " + time.cost() + ".");
        }
        Money cost = time.cost().single().orElse(Money.zero(currency));
        return Measurement.of(Measures.GPU_COST, labels, cost, now).noting(note(time));
    }

    private static String note(GpuTime time) {
        return time.unknown().isZero()
                ? ""
                : "For " + GpuWords.time(time.unknown()) + " nobody looked at the flag; that time is not in it.";
    }
}
