package io.cloudcost.spi;

import java.util.Set;

/**
 * Which prices are wanted. A catalogue leaves out what is not in it, and may not know what a scope names.
 *
 * @param providers ids such as {@code aws}; empty for all
 * @param regions providers' region ids; empty for all
 * @param spot whether spot prices are wanted, too; at some providers they take many more requests
 */
public record PriceScope(Set<String> providers, Set<String> regions, boolean spot) {

    private static final PriceScope ALL = new PriceScope(Set.of(), Set.of(), true);

    /** A copy. */
    public PriceScope {
        providers = Set.copyOf(providers);
        regions = Set.copyOf(regions);
    }

    /** Everything that the catalogue has. */
    public static PriceScope all() {
        return ALL;
    }

    /** Everything of these providers. */
    public static PriceScope of(String... providers) {
        return new PriceScope(Set.of(providers), Set.of(), true);
    }

    /** Whether prices of this provider are wanted. */
    public boolean hasProvider(String provider) {
        return providers.isEmpty() || providers.contains(provider);
    }

    /** Whether prices of this region are wanted. */
    public boolean hasRegion(String region) {
        return regions.isEmpty() || regions.contains(region);
    }
}
