package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.CollectorBuilder;
import io.cloudcost.spi.CollectorProvider;
import io.cloudcost.spi.PriceCatalog;
import io.cloudcost.spi.Setting;
import io.cloudcost.store.StateStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to reach an account. A key is no option: command lines end up in histories and process lists. */
final class ProviderOptions {

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "the provider's whole base URL, path included, for example http://127.0.0.1:9000/v2")
    @Nullable
    String endpoint;

    @Option(
            names = "--account-id",
            paramLabel = "ID",
            description = "a name for the account, where the provider's API has none")
    @Nullable
    String accountId;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "KEY=VALUE lines behind the environment (default: .env in this folder)")
    @Nullable
    Path envFile;

    /**
     * Reaches the account, or each of several where the settings name them.
     *
     * @param paid where answers are kept that cost money; null if none will be asked for
     * @throws ConfigurationException if there is no such provider, no key or a bad setting
     */
    List<CostCollector> collectors(String provider, Environment environment, Clock clock, @Nullable StateStore paid) {
        CollectorProvider found = CostCollectors.using(null).provider(provider).orElseThrow(() -> unknown(provider));
        CollectorBuilder<?> builder = begun(found, environment, clock);
        if (paid != null) {
            builder.state(paid);
        }
        if (accountId != null) {
            builder.accountId(accountId);
        }
        if (!builder.hasCredentials()) {
            throw noCredentials(List.of(found));
        }
        return builder.buildAll().collectors();
    }

    /**
     * A provider's live price list; empty if it has none.
     *
     * @throws ConfigurationException if there is no such provider, or it wants a key and there is none, or a setting is bad
     */
    Optional<PriceCatalog> prices(String provider, Environment environment, Clock clock, Map<String, String> settings) {
        CollectorProvider found = CostCollectors.using(null).provider(provider).orElseThrow(() -> unknown(provider));
        CollectorBuilder<?> builder = begun(found, environment, clock);
        set(builder, found, environment, settings);
        return builder.buildPrices();
    }

    /**
     * What machines of a provider really cost, by each account that the settings name; empty if its bill cannot be asked for single
     * machines.
     *
     * @param paid where answers are kept that cost money
     * @param settings of providers by their keys; those of others are left alone
     * @throws ConfigurationException if there is no such provider, no key or a bad setting
     */
    List<ActualCostSource> actualCosts(
            String provider, Environment environment, Clock clock, StateStore paid, Map<String, String> settings) {
        CollectorProvider found = CostCollectors.using(null).provider(provider).orElseThrow(() -> unknown(provider));
        CollectorBuilder<?> builder = begun(found, environment, clock);
        builder.state(paid);
        set(builder, found, environment, settings);
        if (!builder.hasCredentials()) {
            throw noCredentials(List.of(found));
        }
        return builder.buildAllActualCosts();
    }

    /** What the environment says goes first. */
    private static void set(
            CollectorBuilder<?> builder,
            CollectorProvider provider,
            Environment environment,
            Map<String, String> settings) {
        for (Setting<?> setting : provider.settings()) {
            String text = settings.get(setting.key());
            if (text != null
                    && setting.variables().stream().allMatch(variable -> environment.apply(variable) == null)) {
                builder.set(setting.key(), text);
            }
        }
    }

    private CollectorBuilder<?> begun(CollectorProvider provider, Environment environment, Clock clock) {
        CollectorBuilder<?> builder = provider.builder();
        builder.environment(environment);
        builder.clock(clock);
        if (endpoint != null) {
            builder.endpoint(endpoint);
        }
        return builder;
    }

    /**
     * The providers whose key is found.
     *
     * @throws ConfigurationException if none is
     */
    static List<String> withCredentials(Environment environment) {
        List<CollectorProvider> all = CostCollectors.providers();
        List<String> found = all.stream()
                .filter(candidate -> hasCredentials(candidate, environment))
                .map(CollectorProvider::id)
                .toList();
        if (found.isEmpty()) {
            throw noCredentials(all);
        }
        return found;
    }

    private static boolean hasCredentials(CollectorProvider provider, Environment environment) {
        CollectorBuilder<?> builder = provider.builder();
        builder.environment(environment);
        return builder.hasCredentials();
    }

    /** Says where these providers' keys may be put. */
    static ConfigurationException noCredentials(List<CollectorProvider> providers) {
        if (providers.isEmpty()) {
            return noProviders();
        }
        String names = providers.stream()
                .map(provider -> "For " + provider.id() + ": " + provider.credentialsHint() + ". ")
                .collect(Collectors.joining());
        return new ConfigurationException("No credentials were found. " + names
                + "Set them in the environment or in a file .env in this folder.");
    }

    private static ConfigurationException unknown(String provider) {
        String known =
                CostCollectors.providers().stream().map(CollectorProvider::id).collect(Collectors.joining(", "));
        return known.isEmpty()
                ? noProviders()
                : new ConfigurationException("There is no provider '" + provider + "' in this build; it has " + known
                        + ". " + Hint.quoted("providers") + " tells more.");
    }

    private static ConfigurationException noProviders() {
        return new ConfigurationException("There are no providers in this build. Put a provider's artifact on the class"
                + " path of the command, for example io.cloudcost:cost-vultr.");
    }
}
