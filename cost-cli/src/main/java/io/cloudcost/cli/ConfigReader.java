package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollectors;
import io.cloudcost.model.Money;
import io.cloudcost.spi.CollectorProvider;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/** Takes settings from the environment, else from a file, and collects what is wrong with them. */
final class ConfigReader {

    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    private final Map<String, String> file;
    private final String fileName;
    private final Function<String, @Nullable String> environment;
    private final Set<String> known = new HashSet<>();
    private final List<String> problems = new ArrayList<>();

    ConfigReader(Map<String, String> file, String fileName, Function<String, @Nullable String> environment) {
        this.file = file;
        this.fileName = fileName;
        this.environment = environment;
    }

    String text(String key, String standard) {
        known.add(key);
        String value = environment.apply(variable(key));
        return value == null ? file.getOrDefault(key, standard) : value;
    }

    /** One above 0. */
    BigDecimal number(String key, String standard) {
        String text = text(key, standard);
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.signum() > 0 && number.compareTo(MOST) <= 0) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            problems.add(place(key) + " must be a number above 0, not '" + text + "'.");
            return BigDecimal.ONE;
        }
        problems.add(place(key) + " must be above 0 and not absurd, and is " + text + ".");
        return BigDecimal.ONE;
    }

    int whole(String key, String standard, int most) {
        String text = text(key, standard);
        try {
            int number = Integer.parseInt(text);
            if (number > 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // told below
        }
        problems.add(place(key) + " must be a whole number from 1 to " + most + ", not '" + text + "'.");
        return 1;
    }

    Duration hours(String key, String standard) {
        return Duration.ofSeconds(number(key, standard)
                .multiply(SECONDS)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .longValue());
    }

    @Nullable
    Duration days(String key) {
        String text = text(key, "");
        return text.isEmpty() ? null : Duration.ofDays(number(key, text).longValue());
    }

    <E extends Enum<E>> E oneOf(String key, E standard) {
        String text = text(key, standard.name().toLowerCase(Locale.ROOT));
        try {
            return Enum.valueOf(standard.getDeclaringClass(), text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException wrong) {
            List<String> names = new ArrayList<>();
            for (E value : standard.getDeclaringClass().getEnumConstants()) {
                names.add(value.name().toLowerCase(Locale.ROOT));
            }
            problems.add(place(key) + " must be " + String.join(" or ", names) + ", not '" + text + "'.");
            return standard;
        }
    }

    /** Amounts of US dollars by what stands behind this begin of their keys. */
    Map<String, Money> dollars(String begin) {
        Map<String, Money> amounts = new TreeMap<>();
        for (String key : file.keySet()) {
            if (key.startsWith(begin) && key.length() > begin.length()) {
                known.add(key);
                try {
                    amounts.put(key.substring(begin.length()), new DollarConverter().convert(file.get(key)));
                } catch (TypeConversionException wrong) {
                    problems.add(key + " in " + fileName + ": " + wrong.getMessage() + ".");
                }
            }
        }
        return amounts;
    }

    /** Those whose keys begin with a provider's id and a point: what they mean the provider knows. */
    Map<String, String> ofProviders() {
        Map<String, String> settings = new TreeMap<>();
        for (CollectorProvider provider : CostCollectors.providers()) {
            file.forEach((key, value) -> {
                if (key.startsWith(provider.id() + ".")) {
                    known.add(key);
                    settings.put(key, value);
                }
            });
        }
        return settings;
    }

    /** @throws ConfigurationException with everything that is wrong, also keys that nobody asked for */
    void finish() {
        file.keySet().stream()
                .filter(key -> !known.contains(key))
                .map(key -> "There is no setting " + key + ", which is in " + fileName + ".")
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }

    private String place(String key) {
        return environment.apply(variable(key)) == null ? key + " in " + fileName : variable(key);
    }

    private static String variable(String key) {
        return "COST_" + key.toUpperCase(Locale.ROOT);
    }
}
