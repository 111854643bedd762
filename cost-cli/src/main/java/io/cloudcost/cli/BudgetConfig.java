package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollectors;
import io.cloudcost.budget.model.WhenUnknown;
import io.cloudcost.model.Money;
import io.cloudcost.spi.CollectorProvider;
import io.cloudcost.spi.Setting;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How jobs are judged unless the command line says otherwise: the environment over a file over what is usual. */
final class BudgetConfig {

    static final String FILE = "cost.conf";

    private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

    /** Its keys, and what others begin with: the file is shared with what is watched. */
    static final Set<String> KEYS = Set.of(
            "budget_currency",
            "budget_limit",
            "estimated_runtime",
            "max_price_age_days",
            "orphan_hours",
            "when_unknown",
            "report_days");

    static final List<String> BEGINS = List.of("egress_rate.", "storage_rate.", "exchange_rate.");

    final String currency;
    final Money limit;
    final Duration runtime;
    final @Nullable Duration maxPriceAge;
    final Duration hold;
    final WhenUnknown whenUnknown;
    final int reportDays;
    final Map<String, Money> egressRates;
    final Map<String, Money> storageRates;
    final SettingRates exchangeRates;

    /** Settings of providers by their keys, such as {@code aws.costExplorer.rateLimit}. */
    final Map<String, String> providerSettings;

    private BudgetConfig(ConfigReader reader) {
        currency = reader.text("budget_currency", "USD");
        limit = Money.of(reader.number("budget_limit", "20.00"), currency);
        runtime = reader.hours("estimated_runtime", "2.0");
        maxPriceAge = reader.days("max_price_age_days");
        hold = reader.hours("orphan_hours", "24");
        whenUnknown = reader.oneOf("when_unknown", WhenUnknown.REFUSE);
        reportDays = reader.whole("report_days", "30", 3660);
        egressRates = reader.dollars("egress_rate.");
        storageRates = reader.dollars("storage_rate.");
        exchangeRates = new SettingRates(positive(reader, reader.dollars("exchange_rate.")));
        providerSettings = reader.ofProviders();
        CostCollectors.providers().forEach(it -> checkKeys(reader, it));
        reader.finish();
    }

    private static Map<String, Money> positive(ConfigReader reader, Map<String, Money> rates) {
        rates.forEach((currency, dollars) -> {
            if (!CURRENCY.matcher(currency).matches() || currency.equals("USD")) {
                reader.wrong(
                        "exchange_rate." + currency,
                        "must be named by another currency than USD in three capitals, such as exchange_rate.EUR.");
            } else if (!dollars.isPositive()) {
                reader.wrong("exchange_rate." + currency, "must be what one is worth in US dollars, above 0.");
            }
        });
        return rates;
    }

    private void checkKeys(ConfigReader reader, CollectorProvider provider) {
        Set<String> known = provider.settings().stream().map(Setting::key).collect(Collectors.toSet());
        providerSettings.keySet().stream()
                .filter(key -> key.startsWith(provider.id() + ".") && !known.contains(key))
                .forEach(key -> reader.wrong(key, "is no setting of " + provider.id() + "."));
    }

    /** @param named the file that the user named; it must exist. Otherwise one in the current folder, if there is one */
    static BudgetConfig of(World world, @Nullable Path named, @Nullable Path envFile) throws IOException {
        Path path = world.resolve(named == null ? Path.of(FILE) : named);
        if (named != null && !Files.isRegularFile(path)) {
            throw new ConfigurationException(
                    "There is no file '" + path + "'. Check the path after --config, or in COST_CONFIG.");
        }
        Map<String, String> file =
                Files.isRegularFile(path) ? EnvFile.parse(path.toString(), Files.readString(path)) : Map.of();
        return new BudgetConfig(new ConfigReader(file, path.toString(), Environment.of(world, envFile))
                .leave(MonitorConfig.KEYS, MonitorConfig.BEGINS));
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
}
