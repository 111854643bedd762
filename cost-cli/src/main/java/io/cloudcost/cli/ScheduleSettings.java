package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollectors;
import io.cloudcost.monitor.Schedule;
import io.cloudcost.spi.CollectorProvider;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * When what is done: {@code schedule.collect.aws = daily at 06:30}, or AWS_COLLECTION_SCHEDULE in the environment. What is said of one
 * provider wins over what is said of all, and then the environment over the file.
 */
final class ScheduleSettings {

    /** What keys begin with. */
    static final String BEGIN = "schedule.";

    private static final String FIGURES = "schedule.figures";
    private static final String COLLECT = "schedule.collect";

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

    private Schedule figures() {
        String words = environment.apply("FIGURES_SCHEDULE");
        boolean inEnvironment = words != null && !words.isBlank();
        return new FigureTimes(reader)
                .by(
                        inEnvironment ? "FIGURES_SCHEDULE" : reader.place(FIGURES),
                        FIGURES,
                        inEnvironment,
                        told("FIGURES_SCHEDULE", FIGURES))
                .all();
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
