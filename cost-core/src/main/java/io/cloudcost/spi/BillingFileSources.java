package io.cloudcost.spi;

import io.cloudcost.ConfigurationException;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Opens places with billing files by address, through {@link ServiceLoader}. */
public final class BillingFileSources {

    private static final String MARK = "://";

    private BillingFileSources() {}

    /** Whether this is the address of a place elsewhere, and not a path. */
    public static boolean isAddress(String text) {
        return text.indexOf(MARK) > 0;
    }

    /**
     * The place; nothing is read yet. Credentials and settings come from the process's environment.
     *
     * @param address for example {@code s3://bucket/prefix}
     * @throws ConfigurationException if no artifact on the class path reads such addresses, or a setting is wrong
     */
    public static BillingFileSource open(String address) {
        return open(address, System::getenv);
    }

    /** As {@link #open(String)}, with another environment. */
    public static BillingFileSource open(String address, Function<String, @Nullable String> environment) {
        List<BillingFileSourceProvider> found = Services.find(
                        ServiceLoader.load(
                                BillingFileSourceProvider.class, BillingFileSourceProvider.class.getClassLoader()),
                        ServiceLoader.load(BillingFileSourceProvider.class))
                .services();
        return found.stream()
                .filter(provider -> address.startsWith(provider.scheme() + MARK))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException("Nothing here reads billing files from '" + address
                        + "'. Add the provider's artifact, for example io.cloudcost:cost-aws for s3://. Found: "
                        + found.stream().map(BillingFileSourceProvider::scheme).toList() + "."))
                .open(address, environment);
    }
}
