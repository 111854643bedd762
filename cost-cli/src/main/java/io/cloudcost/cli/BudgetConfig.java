package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.model.WhenUnknown;
import io.cloudcost.model.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How jobs are judged unless the command line says otherwise: the environment over a file over what is usual. */
final class BudgetConfig {

    static final String FILE = "cost.conf";

    private static final BigDecimal SECONDS = BigDecimal.valueOf(3600);
    private static final BigDecimal MOST = BigDecimal.TEN.pow(12);

    private final Map<String, String> file;
    private final String fileName;
    private final Function<String, @Nullable String> environment;
    private final List<String> problems = new ArrayList<>();

    final String currency;
    final Money limit;
    final Duration runtime;
    final @Nullable Duration maxPriceAge;
    final Duration hold;
    final WhenUnknown whenUnknown;

    private BudgetConfig(Map<String, String> file, String fileName, Function<String, @Nullable String> environment) {
        this.file = file;
        this.fileName = fileName;
        this.environment = environment;
        currency = text("budget_currency", "USD");
        limit = Money.of(number("budget_limit", "20.00"), currency);
        runtime = hours(number("estimated_runtime", "2.0"));
        String days = text("max_price_age_days", "");
        maxPriceAge = days.isEmpty()
                ? null
                : Duration.ofDays(number("max_price_age_days", days).longValue());
        hold = hours(number("orphan_hours", "24"));
        whenUnknown = whenUnknown();
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
    }

    /** @param named the file that the user named; it must exist. Otherwise one in the current folder, if there is one */
    static BudgetConfig of(World world, @Nullable Path named, @Nullable Path envFile) throws IOException {
        Path path = world.resolve(named == null ? Path.of(FILE) : named);
        if (named != null && !Files.isRegularFile(path)) {
            throw new ConfigurationException("There is no file '" + path + "'. Check the path after --config.");
        }
        Map<String, String> file =
                Files.isRegularFile(path) ? EnvFile.parse(path.toString(), Files.readString(path)) : Map.of();
        return new BudgetConfig(file, path.toString(), Environment.of(world, envFile));
    }

    /** An amount in the currency of the configuration, or in one that stands behind it. */
    Money money(String option, String text) {
        int blank = text.strip().indexOf(' ');
        String amount = blank < 0 ? text.strip() : text.strip().substring(0, blank);
        try {
            return Money.of(
                    new BigDecimal(amount), blank < 0 ? currency : text.strip().substring(blank + 1));
        } catch (NumberFormatException wrong) {
            throw new ConfigurationException(option + " must be an amount such as 10 or '10 EUR', not '" + text + "'.");
        }
    }

    private WhenUnknown whenUnknown() {
        String text = text("when_unknown", "refuse");
        try {
            return WhenUnknown.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException wrong) {
            problems.add(place("when_unknown") + " must be refuse or allow, not '" + text + "'.");
            return WhenUnknown.REFUSE;
        }
    }

    private BigDecimal number(String key, String standard) {
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

    private static Duration hours(BigDecimal hours) {
        return Duration.ofSeconds(hours.multiply(SECONDS)
                .min(BigDecimal.valueOf(Integer.MAX_VALUE))
                .longValue());
    }

    private String text(String key, String standard) {
        String value = environment.apply(variable(key));
        return value == null ? file.getOrDefault(key, standard) : value;
    }

    private String place(String key) {
        return environment.apply(variable(key)) == null ? key + " in " + fileName : variable(key);
    }

    private static String variable(String key) {
        return "COST_" + key.toUpperCase(Locale.ROOT);
    }
}
