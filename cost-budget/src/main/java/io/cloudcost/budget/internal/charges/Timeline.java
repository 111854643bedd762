package io.cloudcost.budget.internal.charges;

import io.cloudcost.model.Period;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Uses by the days of UTC that they lie in, so that who asks for a time need not look at all of them. */
final class Timeline {

    private static final long DAY = Duration.ofDays(1).toSeconds();

    private final Map<Long, List<Use>> byDay = new HashMap<>();

    void add(Use use) {
        days(use.start(), use.end())
                .forEach(day ->
                        byDay.computeIfAbsent(day, it -> new ArrayList<>()).add(use));
    }

    /** Those that overlap a time, by key. */
    List<Use> during(Period time) {
        return uses(days(time.start(), time.end()))
                .filter(use -> use.overlaps(time))
                .distinct()
                .sorted(Comparator.comparing(Use::key))
                .toList();
    }

    /** Whether another job's use lies so near to this one. Looks at the use's own days first: mostly that tells. */
    boolean hasOtherNear(Use use, Duration time) {
        LongStream own = days(use.start(), use.end());
        LongStream before = days(use.start().minus(time), use.start());
        LongStream after = days(use.end(), use.end().plus(time));
        return Stream.of(own, before, after)
                .flatMap(this::uses)
                .anyMatch(other -> !other.job().equals(use.job()) && use.isNear(other, time));
    }

    private Stream<Use> uses(LongStream days) {
        return days.boxed().flatMap(day -> byDay.getOrDefault(day, List.of()).stream());
    }

    private static LongStream days(Instant from, Instant to) {
        return LongStream.rangeClosed(
                Math.floorDiv(from.getEpochSecond(), DAY), Math.floorDiv(to.getEpochSecond(), DAY));
    }
}
