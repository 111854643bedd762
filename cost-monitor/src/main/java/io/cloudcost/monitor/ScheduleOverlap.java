package io.cloudcost.monitor;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whether two of several schedules fall together, so that one of them says nothing. */
final class ScheduleOverlap {

    private static final int LOOKS = 400;

    private ScheduleOverlap() {}

    /** Which two do, and when, in words. */
    static Optional<String> find(List<Schedule> parts) {
        for (int i = 0; i < parts.size(); i++) {
            for (int j = 0; j < parts.size(); j++) {
                Optional<Instant> together = i == j ? Optional.empty() : together(parts.get(i), parts.get(j));
                if (together.isPresent()) {
                    return Optional.of("'" + parts.get(i) + "' and '" + parts.get(j) + "' overlap, for example at "
                            + together.get());
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> together(Schedule one, Schedule other) {
        Instant time = Schedule.FROM;
        for (int i = 0; i < LOOKS; i++) {
            time = one.next(time);
            if (other.next(time.minusMillis(1)).equals(time)) {
                return Optional.of(time);
            }
        }
        return Optional.empty();
    }
}
