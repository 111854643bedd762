package io.cloudcost;

import io.cloudcost.spi.CollectorBuilder;
import io.cloudcost.spi.CollectorProvider;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The door to collectors by the provider's id. Providers are found through {@link java.util.ServiceLoader}: first in
 * the class loader of this library, then in the thread's context class loader.
 */
public final class CostCollectors {

    private CostCollectors() {}

    /**
     * A collector for the Vultr account that this API key opens.
     *
     * @throws ProviderNotFoundException if {@code cost-vultr} is not there
     * @throws ConfigurationException if the key cannot be one
     */
    public static CostCollector vultr(String apiKey) {
        return builder("vultr").credentials(Credentials.apiKey(apiKey)).build();
    }

    /** A collector for the Vultr account whose key is in the environment variable {@code VULTR_API_KEY}. */
    public static CostCollector vultr() {
        return builder("vultr").build();
    }

    /**
     * A collector for the AWS account that the machine's usual credentials open: environment variables, profile, web identity,
     * container or instance role, in the order of AWS's own tools. They are looked for when it collects.
     *
     * @throws ProviderNotFoundException if {@code cost-aws} is not there
     */
    public static CostCollector aws() {
        return builder("aws")
                .credentials(Credentials.of(Map.of(Credentials.CHAIN, "default")))
                .build();
    }

    /**
     * A builder for any provider's collector.
     *
     * @param provider the provider's id
     * @throws ProviderNotFoundException if no artifact on the class path or module path has it
     */
    public static CollectorBuilder<?> builder(String provider) {
        return using(null).builder(provider);
    }

    /** A group of all accounts of each provider whose usual credentials are in the environment. */
    public static CostCollectorGroup all() {
        return using(null).all();
    }

    /** The providers that are there, sorted by id. */
    public static List<CollectorProvider> providers() {
        return using(null).providers();
    }

    /**
     * Looks for providers with this class loader too, for containers in which the context class loader is the wrong one.
     *
     * @param loader asked after this library's own; null for the thread's context class loader
     */
    public static CollectorFinder using(@Nullable ClassLoader loader) {
        return new CollectorFinder(
                loader != null ? loader : Thread.currentThread().getContextClassLoader());
    }
}
