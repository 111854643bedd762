package io.cloudcost.vultr;

import io.cloudcost.AccessCheck;
import io.cloudcost.CollectRequest;
import io.cloudcost.CollectSink;
import io.cloudcost.CostCollector;
import io.cloudcost.Credentials;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.vultr.internal.AccessChecker;
import io.cloudcost.vultr.internal.VultrCollection;
import io.cloudcost.vultr.internal.VultrIds;

/**
 * Reads what a Vultr account costs. Months are calendar months in UTC, all amounts US dollars: Vultr's API names no currency, its
 * documentation says that invoices are in dollars only.
 */
public final class VultrCollector implements CostCollector {

    private final CollectorSpec spec;

    VultrCollector(CollectorSpec spec) {
        this.spec = spec;
    }

    /** A builder for the account that this API key opens. */
    public static VultrCollectorBuilder builder(String apiKey) {
        return builder().credentials(Credentials.apiKey(apiKey));
    }

    /** A builder that takes the key from the environment variable {@code VULTR_API_KEY} unless one is set. */
    public static VultrCollectorBuilder builder() {
        return new VultrCollectorBuilder();
    }

    @Override
    public String provider() {
        return VultrIds.PROVIDER;
    }

    @Override
    public CostSnapshot collect(CollectRequest request) {
        return new VultrCollection(spec, request, null).collect();
    }

    @Override
    public CostSnapshot collect(CollectRequest request, CollectSink sink) {
        return new VultrCollection(spec, request, sink).collect();
    }

    @Override
    public AccessCheck check() {
        return new AccessChecker(spec).check();
    }

    CollectorSpec spec() {
        return spec;
    }
}
