package io.cloudcost.spi;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectorGroup;
import io.cloudcost.Credentials;
import io.cloudcost.store.StateStore;
import java.net.ProxySelector;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * How to reach an account: what is common to all providers. Both doors, by id and typed, end in a subclass of this.
 *
 * @param <B> the subclass, so that calls chain
 */
public abstract class CollectorBuilder<B extends CollectorBuilder<B>> {

    private final List<Setting<?>> settings;
    private final Map<Setting<?>, Object> values = new HashMap<>();
    private final List<String> problems = new ArrayList<>();
    private final CollectorSpec.Common common = new CollectorSpec.Common();

    /** @param settings the provider's own */
    protected CollectorBuilder(List<Setting<?>> settings) {
        this.settings = List.copyOf(settings);
    }

    /** The key. Without it the provider's usual one is taken from the environment. */
    public final B credentials(Credentials value) {
        return credentials(() -> value);
    }

    /** Asked once per collection, for keys that rotate. */
    public final B credentials(Supplier<Credentials> value) {
        common.credentials = value;
        return self();
    }

    /** The account's id, where the provider's API has none or to name it otherwise. */
    public final B accountId(String value) {
        common.accountId = value;
        return self();
    }

    /** The whole base URL, path included, for example {@code http://127.0.0.1:9000/v2}. */
    public final B endpoint(String value) {
        common.endpoint = value;
        return self();
    }

    /** The most requests in any one second, shared by all collectors of the process on the same host. */
    public final B rateLimit(int requestsPerSecond) {
        common.rateLimit = above("rateLimit", requestsPerSecond);
        return self();
    }

    /** How often a call is tried in all; 3 unless the provider's facts say otherwise. */
    public final B maxAttempts(int value) {
        common.maxAttempts = above("maxAttempts", value);
        return self();
    }

    /**
     * How long to wait before a call is tried again, where the provider does not say; from 0.5 s to 10 s unless the provider's
     * facts say otherwise.
     *
     * @param shortest above zero
     * @param longest not below that
     */
    public final B retryWaits(Duration shortest, Duration longest) {
        if (shortest.isZero() || shortest.isNegative() || longest.compareTo(shortest) < 0) {
            problems.add("The retryWaits must be above zero and in order, not " + shortest + " to " + longest + ".");
        }
        common.shortestWait = shortest;
        common.longestWait = longest;
        return self();
    }

    /** How long one call may take; 30 s unless the provider's facts say otherwise. */
    public final B callTimeout(Duration value) {
        if (value.isZero() || value.isNegative()) {
            problems.add("The callTimeout must be above zero, not " + value + ".");
        }
        common.callTimeout = value;
        return self();
    }

    /** Which proxy to use for which address. */
    public final B proxy(ProxySelector value) {
        common.proxy = value;
        return self();
    }

    /** Whom to trust, for networks with certificates of their own. */
    public final B trust(SSLContext context, X509TrustManager trustManager) {
        common.sslContext = context;
        common.trustManager = trustManager;
        return self();
    }

    /** The caller's own client: its connections, proxies and certificates are used; it is not closed. */
    public final B httpClient(OkHttpClient value) {
        common.httpClient = value;
        return self();
    }

    /** Runs the parts side by side; a pool that ends with each call unless told. Any executor works. */
    public final B executor(Executor value) {
        common.executor = value;
        return self();
    }

    /** Tells which billing period is the current one. */
    public final B clock(Clock value) {
        common.clock = value;
        return self();
    }

    /** Where answers that cost money are kept, so that they are not paid for twice; nowhere unless told. It is not closed. */
    public final B state(StateStore value) {
        common.state = value;
        return self();
    }

    /** Where usual credentials and settings are looked up; {@code System::getenv} unless told. */
    public final B environment(Function<String, @Nullable String> value) {
        common.environment = value;
        return self();
    }

    /** One of the provider's own settings. */
    public final <T> B set(Setting<T> setting, T value) {
        values.put(setting, value);
        return self();
    }

    /** One of the provider's own settings, from a file or a command line. Mistakes are reported by {@link #build}. */
    public final B set(String key, String text) {
        Optional<Setting<?>> setting =
                settings.stream().filter(known -> known.key().equals(key)).findFirst();
        setting.ifPresentOrElse(
                known -> parse(known, text),
                () -> problems.add("There is no setting '" + key + "'; there are "
                        + settings.stream().map(Setting::key).toList() + "."));
        return self();
    }

    /** Whether a key was passed or is in the environment. */
    public final boolean hasCredentials() {
        return common.credentials != null
                || usualCredentials(common.environment).isPresent();
    }

    /**
     * The collector. Nothing is sent yet.
     *
     * @throws ConfigurationException with every bad setting at once
     */
    public final CostCollector build() {
        return create(checked());
    }

    /**
     * The collectors of all accounts that the settings name: one, unless the provider has a setting for several. Nothing is
     * sent yet.
     *
     * @throws ConfigurationException with every bad setting at once
     */
    public final CostCollectorGroup buildAll() {
        return CostCollectorGroup.of(createAll(checked()));
    }

    /**
     * The provider's live price list; empty if it has none. Nothing is sent yet. Where prices are public, no key is needed.
     *
     * @throws ConfigurationException with every bad setting at once
     */
    public final Optional<PriceCatalog> buildPrices() {
        return createPrices(checked(this::problemsOfPrices));
    }

    /**
     * What machines really cost, by the provider's bill; empty if it cannot be asked for single machines. Nothing is sent yet.
     *
     * @throws ConfigurationException with every bad setting at once
     */
    public final Optional<ActualCostSource> buildActualCosts() {
        return createActualCosts(checked());
    }

    /**
     * The same for every account that the settings name; give them all to whoever asks, since nobody knows beforehand in whose bill a
     * machine is. Empty if the provider's bill cannot be asked for single machines. Nothing is sent yet.
     *
     * @throws ConfigurationException with every bad setting at once
     */
    public final List<ActualCostSource> buildAllActualCosts() {
        return createAllActualCosts(checked());
    }

    private CollectorSpec checked() {
        return checked(this::problems);
    }

    private CollectorSpec checked(Function<CollectorSpec, List<String>> check) {
        List<String> all = new ArrayList<>(problems);
        Map<Setting<?>, Object> set = new HashMap<>(fromEnvironment(all));
        set.putAll(values);
        CollectorSpec spec = new CollectorSpec(common.copy(), set, usualCredentials(common.environment));
        all.addAll(check.apply(spec));
        if (!all.isEmpty()) {
            throw new ConfigurationException(all);
        }
        return spec;
    }

    /** What is wrong with these settings, each one sentence. */
    protected abstract List<String> problems(CollectorSpec spec);

    /** The collector, once nothing is wrong. */
    protected abstract CostCollector create(CollectorSpec spec);

    /** The collectors of all accounts that the settings name, once nothing is wrong. */
    protected List<CostCollector> createAll(CollectorSpec spec) {
        return List.of(create(spec));
    }

    /** The live price list, once nothing is wrong; empty if the provider has none. */
    protected Optional<PriceCatalog> createPrices(CollectorSpec spec) {
        return Optional.empty();
    }

    /** What the bill says of single machines, once nothing is wrong; empty if the provider cannot be asked for them. */
    protected Optional<ActualCostSource> createActualCosts(CollectorSpec spec) {
        return Optional.empty();
    }

    /** The same for every account that the settings name. */
    protected List<ActualCostSource> createAllActualCosts(CollectorSpec spec) {
        return createActualCosts(spec).stream().toList();
    }

    /** What is wrong for reading prices alone; the same as for everything, unless the price list is public. */
    protected List<String> problemsOfPrices(CollectorSpec spec) {
        return problems(spec);
    }

    /** The provider's usual credentials, if the environment has them. */
    protected abstract Optional<Credentials> usualCredentials(Function<String, @Nullable String> environment);

    /** This. */
    protected abstract B self();

    private Map<Setting<?>, Object> fromEnvironment(List<String> wrong) {
        Map<Setting<?>, Object> found = new HashMap<>();
        for (Setting<?> setting : settings) {
            if (!values.containsKey(setting)) {
                fromVariable(setting, found, wrong);
            }
        }
        return found;
    }

    private void fromVariable(Setting<?> setting, Map<Setting<?>, Object> found, List<String> wrong) {
        for (String variable : setting.variables()) {
            String text = common.environment.apply(variable);
            if (text == null) {
                continue;
            }
            try {
                if (!text.isBlank()) {
                    found.put(setting, setting.parser().apply(text));
                }
            } catch (IllegalArgumentException bad) {
                wrong.add(bad.getMessage() + " It is in the environment variable " + variable + ".");
            }
            return;
        }
    }

    private int above(String name, int value) {
        if (value < 1) {
            problems.add("The " + name + " must be at least 1, not " + value + ".");
        }
        return value;
    }

    private <T> void parse(Setting<T> setting, String text) {
        try {
            values.put(setting, setting.parser().apply(text));
        } catch (IllegalArgumentException wrong) {
            problems.add(String.valueOf(wrong.getMessage()));
        }
    }
}
