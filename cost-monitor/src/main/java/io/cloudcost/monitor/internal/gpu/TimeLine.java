package io.cloudcost.monitor.internal.gpu;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Time that was counted. No moment is in two spans: what is known stays as it is, and takes the place of what was not known.
 * So a clock that is set back, or a second watcher, counts nothing twice.
 */
final class TimeLine {

    private TimeLine() {}

    /**
     * These spans and a look at a stretch of time, in order, those that meet joined.
     *
     * @param held that do not overlap
     * @param looked parts of the stretch in which the flag was set, or unknown; elsewhere in it the flag was not set
     */
    static List<TimeSpan> with(List<TimeSpan> held, Instant begin, Instant end, List<TimeSpan> looked) {
        List<TimeSpan> known = held.stream().filter(TimeSpan::isKnown).toList();
        List<TimeSpan> unknown = held.stream().filter(it -> !it.isKnown()).toList();
        List<TimeSpan> all = new ArrayList<>(known);
        List<TimeSpan> blind = looked.stream().filter(it -> !it.isKnown()).toList();
        looked.stream().filter(TimeSpan::isKnown).forEach(it -> all.addAll(without(it, known)));
        blind.forEach(it -> all.addAll(without(it, all)));
        List<TimeSpan> seen = without(new TimeSpan(begin, end, null), blind);
        List<TimeSpan> told = new ArrayList<>(all);
        told.addAll(seen);
        unknown.forEach(it -> all.addAll(without(it, told)));
        return joined(all);
    }

    /** What is left of a span that is in none of those. */
    private static List<TimeSpan> without(TimeSpan span, List<TimeSpan> others) {
        List<TimeSpan> left = List.of(span);
        for (TimeSpan other : others) {
            left = left.stream().flatMap(it -> cut(it, other).stream()).toList();
        }
        return left.stream().filter(it -> !it.isEmpty()).toList();
    }

    private static List<TimeSpan> cut(TimeSpan span, TimeSpan other) {
        if (!other.begin().isBefore(span.end()) || !span.begin().isBefore(other.end())) {
            return List.of(span);
        }
        return List.of(span.with(span.begin(), other.begin()), span.with(other.end(), span.end()));
    }

    private static List<TimeSpan> joined(List<TimeSpan> spans) {
        List<TimeSpan> joined = new ArrayList<>();
        for (TimeSpan span :
                spans.stream().sorted(Comparator.comparing(TimeSpan::begin)).toList()) {
            int last = joined.size() - 1;
            if (last >= 0 && meets(joined.get(last), span)) {
                joined.set(last, joined.get(last).with(joined.get(last).begin(), span.end()));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }

    private static boolean meets(TimeSpan one, TimeSpan next) {
        return one.end().equals(next.begin()) && Objects.equals(one.rate(), next.rate());
    }
}
