package io.cloudcost;

import java.util.List;

/** No collector for this provider is on the class path or module path. */
public final class ProviderNotFoundException extends ConfigurationException {

    private static final long serialVersionUID = 1L;

    private final String provider;

    /**
     * @param provider the id that was asked for
     * @param found the ids that were found, sorted
     */
    public ProviderNotFoundException(String provider, List<String> found) {
        super("No cost collector found for provider '" + provider + "'. Add the dependency io.cloudcost:cost-"
                + provider
                + " (its version is in cost-bom). Found: " + found
                + ". In a shaded jar META-INF/services must be merged; in a container with several class loaders pass the"
                + " right one with CostCollectors.using(classLoader).");
        this.provider = provider;
    }

    /** The id that was asked for. */
    public String provider() {
        return provider;
    }
}
