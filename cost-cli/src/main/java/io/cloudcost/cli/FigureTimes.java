package io.cloudcost.cli;

import io.cloudcost.monitor.Schedule;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When figures are taken. It may be said in three ways: the environment wins over the file, and in one place two ways must not
 * say different things.
 */
final class FigureTimes {

    private static final String EVERY = "watch_every";
    private static final String SECONDS = "gpu_usage_check_interval_seconds";
    private static final int MOST_SECONDS = 86_400;

    private final ConfigReader reader;
    private final List<Said> said = new ArrayList<>();

    /**
     * @param place how to name where it stands
     * @param key what the setting is called
     */
    private record Said(String place, String key, boolean inEnvironment, Schedule schedule) {}

    FigureTimes(ConfigReader reader) {
        this.reader = reader;
    }

    /** By a schedule, if there is one. */
    FigureTimes by(String place, String key, boolean inEnvironment, @Nullable Schedule schedule) {
        if (schedule != null) {
            said.add(new Said(place, key, inEnvironment, schedule));
        }
        return this;
    }

    /** What counts. What is wrong is told by the reader. */
    Schedule all() {
        every(EVERY, reader.span(EVERY, ""));
        int seconds = reader.whole(SECONDS, "3600", MOST_SECONDS);
        every(SECONDS, reader.optional(SECONDS) == null ? null : Duration.ofSeconds(seconds));
        if (said.stream().anyMatch(Said::inEnvironment)) {
            said.removeIf(it -> !it.inEnvironment());
        }
        if (said.isEmpty()) {
            return Schedule.every(Duration.ofHours(1));
        }
        Said first = said.get(0);
        said.stream()
                .filter(it -> !it.schedule().equals(first.schedule()))
                .forEach(it -> reader.problem(first.place() + " overlaps with " + it.key()
                        + ", which says when figures are taken, too: take one of them away."));
        return first.schedule();
    }

    private void every(String key, @Nullable Duration span) {
        if (span != null) {
            by(reader.place(key), key, reader.isInEnvironment(key), reader.make(key, () -> Schedule.every(span)));
        }
    }
}
