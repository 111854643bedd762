package io.cloudcost.monitor.measure;

import io.cloudcost.model.Period;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/**
 * A day or a month that has ended, of which a figure can be told in whole.
 *
 * @param kind a day, or a month
 * @param period from its first midnight to the next one, UTC
 */
public record EndedPeriod(CalendarPeriod kind, Period period) {

    /** What ended longer ago is told no more: somebody who comes back after that looks at reports. */
    private static final Duration LONGEST = Duration.ofDays(7);

    /** The days and months that ended in this time, the first first; those of the last seven days alone. */
    public static List<EndedPeriod> between(Instant since, Instant now, ZoneId zone) {
        List<EndedPeriod> ended = new ArrayList<>();
        for (CalendarPeriod kind : CalendarPeriod.values()) {
            ended.addAll(between(kind, since, now, zone));
        }
        return List.copyOf(ended);
    }

    /** Months of charges, which are those of UTC. */
    public static List<EndedPeriod> months(Instant since, Instant now) {
        return between(CalendarPeriod.MONTH, since, now, ZoneOffset.UTC);
    }

    /** The same, of one kind. */
    public static List<EndedPeriod> between(CalendarPeriod kind, Instant since, Instant now, ZoneId zone) {
        List<EndedPeriod> ended = new ArrayList<>();
        Instant from = since.isBefore(now.minus(LONGEST)) ? now.minus(LONGEST) : since;
        Period period = kind.around(from, zone);
        while (!period.end().isAfter(now)) {
            ended.add(new EndedPeriod(kind, period));
            period = kind.around(period.end(), zone);
        }
        return List.copyOf(ended);
    }

    /** Its last millisecond, which is the time of a figure that holds all of it. */
    public Instant last() {
        return period.end().minusMillis(1);
    }
}
