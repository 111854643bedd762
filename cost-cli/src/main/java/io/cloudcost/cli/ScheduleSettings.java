package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollectors;
import io.cloudcost.monitor.Schedule;
import io.cloudcost.spi.CollectorProvider;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When what is done: {@code schedule.collect.aws = daily at 06:30}, or AWS_COLLECTION_SCHEDULE in the environment. What is said of one
 * provider wins over what is said of all, and then the environment over the file.
 */
final class ScheduleSettings {

    /** What keys begin with. */
    static final String BEGIN = "schedule.";

    private static final String EVERY = "watch_every";
    private static final String SECONDS = "gpu_usage_check_interval_seconds";
    private static final String FIGURES = "schedule.figures";
    private static final String COLLECT = "schedule.collect";
    private static final int MOST_SECONDS = 86_400;

    private final ConfigReader reader;
    private final Function<String, @Nullable String> environment;

    private ScheduleSettings(ConfigReader reader, Function<String, @Nullable String> environment) {
        this.reader = reader;
        this.environment = environment;
    }

    /** What is wrong with them is told by the reader. */
    static Schedules of(ConfigReader reader, Function<String, @Nullable String> environment) {
        return new ScheduleSettings(reader, environment).all();
    }

    private Schedules all() {
        Map<String, Schedule> own = new HashMap<>();
        for (CollectorProvider provider : CostCollectors.providers()) {
            String id = provider.id();
            Schedule schedule = told(id.toUpperCase(Locale.ROOT) + "_COLLECTION_SCHEDULE", COLLECT + "." + id);
            if (schedule != null) {
                own.put(id, schedule);
            }
        }
        return new Schedules(
                told("COLLECTION_SCHEDULE", COLLECT, "every 6h"),
                own,
                told("JOB_COSTS_SCHEDULE", "schedule.jobs", "every 1h"),
                figures(),
                told("ALERTS_SCHEDULE", "schedule.alerts", "every 1m"));
    }

    /** It may be said in three ways, but not in two at once that differ. */
    private Schedule figures() {
        Duration span = reader.span(EVERY, "");
        int seconds = reader.whole(SECONDS, "3600", MOST_SECONDS);
        boolean inSeconds = reader.optional(SECONDS) != null;
        Schedule told = told("FIGURES_SCHEDULE", FIGURES);
        if (told != null && (span != null || inSeconds)) {
            reader.wrong(FIGURES, overlaps(span == null ? SECONDS : EVERY));
        } else if (span != null && inSeconds && span.toSeconds() != seconds) {
            reader.wrong(EVERY, overlaps(SECONDS));
        }
        Duration every = span == null ? Duration.ofSeconds(seconds) : span;
        Schedule usual = reader.make(EVERY, () -> Schedule.every(every));
        return told != null ? told : Objects.requireNonNullElseGet(usual, () -> Schedule.every(Duration.ofHours(1)));
    }

    private static String overlaps(String other) {
        return "overlaps with " + other + ", which says when figures are taken, too: take one of them away.";
    }

    private Schedule told(String variable, String key, String usual) {
        Schedule told = told(variable, key);
        return told != null ? told : Schedule.parse(usual, ZoneId.systemDefault());
    }

    private @Nullable Schedule told(String variable, String key) {
        String file = reader.optional(key);
        String words = environment.apply(variable);
        if (words != null && !words.isBlank()) {
            return parsed(words, variable);
        }
        return file == null ? null : reader.make(key, () -> Schedule.parse(file, ZoneId.systemDefault()));
    }

    private @Nullable Schedule parsed(String words, String variable) {
        try {
            return Schedule.parse(words, ZoneId.systemDefault());
        } catch (ConfigurationException wrong) {
            reader.problem(wrong.getMessage() + " It is in the environment variable " + variable + ".");
            return null;
        }
    }
}
