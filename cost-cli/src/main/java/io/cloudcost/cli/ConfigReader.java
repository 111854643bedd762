package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollectors;
import io.cloudcost.model.Money;
import io.cloudcost.spi.CollectorProvider;
import java.math.BigDecimal;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/** What settings are, each as what it must be, and all that is wrong with them at once. */
final class ConfigReader {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
    private static final BigDecimal DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal LONGEST = BigDecimal.valueOf(Integer.MAX_VALUE);
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);
    private static final Pattern SPAN = Pattern.compile("(\\d{1,6})([smhd])");
    private static final Map<String, ChronoUnit> UNITS = Map.of(
            "s", ChronoUnit.SECONDS,
            "m", ChronoUnit.MINUTES,
            "h", ChronoUnit.HOURS,
            "d", ChronoUnit.DAYS);

    private final ConfigSource source;
    private final List<String> problems = new ArrayList<>();

    ConfigReader(Map<String, String> file, String fileName, Function<String, @Nullable String> environment) {
        this(file, fileName, environment, Set.of());
    }

    /** @param plain keys whose environment variables have no COST_ before them, either */
    ConfigReader(
            Map<String, String> file,
            String fileName,
            Function<String, @Nullable String> environment,
            Set<String> plain) {
        this.source = new ConfigSource(file, fileName, environment, plain);
    }

    /** Keys that somebody else reads from the same file, and what keys of theirs begin with. */
    ConfigReader leave(Set<String> keys, List<String> begins) {
        source.leave(keys);
        source.take(key -> begins.stream().anyMatch(key::startsWith));
        return this;
    }

    String text(String key, String standard) {
        String value = optional(key);
        return value == null ? standard : value;
    }

    /** Null if nobody sets it; what is blank is not set. */
    @Nullable
    String optional(String key) {
        return source.value(key);
    }

    /** Whether the environment sets it, so that what the file says does not count. */
    boolean isInEnvironment(String key) {
        return source.isInEnvironment(key);
    }

    /** What stands between this begin of a key and its last point, sorted: lead of unit.lead.query for unit. */
    SortedSet<String> names(String begin) {
        return source.names(begin);
    }

    /** What is set under keys that begin so, by what follows. */
    SortedMap<String, String> under(String begin) {
        return source.under(begin);
    }

    /** An amount above 0 such as {@code 3.00} (US dollars) or {@code 3.00 EUR}; null if it is not set, or {@code none}. */
    @Nullable
    Money amount(String key, String standard) {
        String text = text(key, standard);
        if (text.isEmpty() || text.equals("none")) {
            return null;
        }
        try {
            Money amount = money(text);
            if (amount.isPositive() && amount.amount().compareTo(MOST) <= 0) {
                return amount;
            }
            wrong(key, "must be above 0 and not absurd, and is " + text + ".");
        } catch (IllegalArgumentException wrong) {
            wrong(key, "must be an amount such as 3.00 or '3.00 EUR', not '" + text + "'.");
        }
        return null;
    }

    /** An amount, also one of 0 or below. @throws ConfigurationException if it is none */
    Money anyAmount(String key) {
        String text = text(key, "");
        try {
            Money amount = money(text);
            if (amount.amount().abs().compareTo(MOST) <= 0) {
                return amount;
            }
        } catch (IllegalArgumentException wrong) {
            // told below
        }
        throw new ConfigurationException("must be an amount such as 3.00 or '3.00 EUR', not '" + text + "'.");
    }

    /** A number, also one of 0 or below. @throws ConfigurationException if it is none */
    BigDecimal anyNumber(String key) {
        String text = text(key, "");
        try {
            BigDecimal number = new BigDecimal(text);
            if (number.abs().compareTo(MOST) <= 0) {
                return number;
            }
        } catch (NumberFormatException wrong) {
            // told below
        }
        throw new ConfigurationException("must be a number such as 0.5 or -0.5, not '" + text + "'.");
    }

    /** In US dollars unless a currency follows. */
    private static Money money(String text) {
        String[] parts = text.split("\\s+", 2);
        return Money.of(new BigDecimal(parts[0]), parts.length == 1 ? "USD" : parts[1]);
    }

    /** A span of time such as {@code 30m} or {@code 2d}; null if it is not set, or {@code none}. */
    @Nullable
    Duration span(String key, String standard) {
        String text = text(key, standard);
        if (text.isEmpty() || text.equals("none")) {
            return null;
        }
        Matcher parts = SPAN.matcher(text);
        if (!parts.matches()) {
            wrong(key, "must be a span of time such as 90s, 30m, 6h or 2d, not '" + text + "'.");
            return null;
        }
        return Duration.of(Long.parseLong(parts.group(1)), UNITS.get(parts.group(2)));
    }

    /** Takes what this makes of a setting; what is wrong with it is told with all else. */
    <T> @Nullable T make(String key, Supplier<T> maker) {
        try {
            return maker.get();
        } catch (ConfigurationException wrong) {
            wrong.problems().forEach(problem -> problems.add(source.place(key) + ": " + problem));
        } catch (IllegalArgumentException wrong) {
            problems.add(source.place(key) + ": " + words(wrong));
        }
        return null;
    }

    /** An address may hold a password, so that it is not shown. */
    private static String words(IllegalArgumentException wrong) {
        return wrong.getCause() instanceof URISyntaxException
                ? "it is no address. Look for blanks and special characters in it."
                : String.valueOf(wrong.getMessage());
    }

    /** An amount for an hour such as {@code 0.50}, zero or more. */
    Money rate(String key, String standard) {
        String text = text(key, standard);
        try {
            Money rate = money(text);
            if (!rate.isNegative()) {
                return rate;
            }
        } catch (IllegalArgumentException wrong) {
            // told below
        }
        wrong(key, "must be an amount for an hour such as 0.50, zero or more, not '" + text + "'.");
        return Money.usd(BigDecimal.ONE);
    }

    /** How to name where a setting stands. */
    String place(String key) {
        return source.place(key);
    }

    /** Notes what is wrong. */
    void problem(String words) {
        problems.add(words);
    }

    /** Notes what is wrong with a setting. */
    void wrong(String key, String words) {
        problems.add(source.place(key) + " " + words);
    }

    List<String> list(String key) {
        String text = text(key, "");
        return text.isEmpty() ? List.of() : List.of(text.split("\\s*,\\s*"));
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
            wrong(key, "must be a number above 0, not '" + text + "'.");
            return BigDecimal.ONE;
        }
        wrong(key, "must be above 0 and not absurd, and is " + text + ".");
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
        wrong(key, "must be a whole number from 1 to " + most + ", not '" + text + "'.");
        return 1;
    }

    Duration hours(String key, String standard) {
        return seconds(number(key, standard).multiply(HOUR));
    }

    private static Duration seconds(BigDecimal number) {
        return Duration.ofSeconds(number.min(LONGEST).longValue());
    }

    @Nullable
    Duration days(String key) {
        String text = text(key, "");
        return text.isEmpty() ? null : seconds(number(key, text).multiply(DAY));
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
            wrong(key, "must be " + String.join(" or ", names) + ", not '" + text + "'.");
            return standard;
        }
    }

    /** Amounts of US dollars by what stands behind this begin of their keys. */
    Map<String, Money> dollars(String begin) {
        Map<String, Money> amounts = new TreeMap<>();
        under(begin).forEach((name, text) -> {
            try {
                amounts.put(name, new DollarConverter().convert(text));
            } catch (TypeConversionException wrong) {
                problems.add(source.inFile(begin + name) + ": " + wrong.getMessage() + ".");
            }
        });
        return amounts;
    }

    /** Those whose keys begin with a provider's id and a point: what they mean the provider knows. */
    Map<String, String> ofProviders() {
        List<CollectorProvider> providers = CostCollectors.providers();
        return source.take(key -> providers.stream().anyMatch(provider -> key.startsWith(provider.id() + ".")));
    }

    /** @throws ConfigurationException with everything that is wrong, also keys that nobody asked for */
    void finish() {
        problems.addAll(source.unknown());
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }
}
