package io.cloudcost.analysis;

import io.cloudcost.spi.AnalysisOption;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The thresholds of one analysis: as set, else as their options have them. */
final class OptionValues {

    private final Map<String, Object> values;

    private OptionValues(Map<String, Object> values) {
        this.values = Map.copyOf(values);
    }

    <T> T get(AnalysisOption<T> option) {
        Object value = values.get(option.key());
        return value == null ? option.defaultValue() : option.type().cast(value);
    }

    /** What was set, until it is known which options there are. */
    static final class Collector {

        private final Map<String, Object> typed = new TreeMap<>();
        private final Map<String, String> texts = new TreeMap<>();

        <T> void set(AnalysisOption<T> option, T value) {
            typed.put(option.key(), value);
        }

        void set(String key, String value) {
            texts.put(key, value);
        }

        /** The values; what is wrong with them is added to the problems. */
        OptionValues check(
                SortedMap<String, AnalysisOption<?>> known,
                Function<String, @Nullable String> environment,
                List<String> problems) {
            Map<String, Object> values = new TreeMap<>();
            known.values().forEach(option -> look(option, environment, values, problems));
            values.putAll(typed);
            texts.forEach((key, text) -> {
                AnalysisOption<?> option = known.get(key);
                if (option == null) {
                    problems.add("No rule has an option '" + key + "'. There are: " + known.keySet() + ".");
                } else {
                    read(option, text, values, problems);
                }
            });
            return new OptionValues(values);
        }

        private static void look(
                AnalysisOption<?> option,
                Function<String, @Nullable String> environment,
                Map<String, Object> values,
                List<String> problems) {
            String variable = option.variable();
            String text = variable == null ? null : environment.apply(variable);
            if (text != null && !text.isBlank()) {
                read(option, text, values, problems);
            }
        }

        private static void read(
                AnalysisOption<?> option, String text, Map<String, Object> values, List<String> problems) {
            try {
                values.put(option.key(), parse(option.type(), text.strip()));
            } catch (IllegalArgumentException e) {
                problems.add("The option '" + option.key() + "'"
                        + (option.variable() == null ? "" : " (" + option.variable() + ")") + " needs a value of type "
                        + option.type().getSimpleName() + ", not '" + text + "'.");
            }
        }

        private static Object parse(Class<?> type, String text) {
            if (type == Integer.class) {
                return Integer.valueOf(text);
            }
            if (type == BigDecimal.class) {
                return new BigDecimal(text);
            }
            if (type == Boolean.class && (text.equals("true") || text.equals("false"))) {
                return Boolean.valueOf(text);
            }
            if (type == String.class) {
                return text;
            }
            throw new IllegalArgumentException(type.getName());
        }
    }
}
