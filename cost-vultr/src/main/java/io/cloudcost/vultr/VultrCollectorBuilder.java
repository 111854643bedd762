package io.cloudcost.vultr;

import io.cloudcost.CostCollector;
import io.cloudcost.Credentials;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.CollectorBuilder;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.spi.PriceCatalog;
import io.cloudcost.vultr.internal.SpecCheck;
import io.cloudcost.vultr.internal.VultrActualCosts;
import io.cloudcost.vultr.internal.VultrPrices;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Says how to reach a Vultr account. Vultr has no settings beside the common ones. */
public final class VultrCollectorBuilder extends CollectorBuilder<VultrCollectorBuilder> {

    /** Where the key is looked up if none is passed. */
    public static final String KEY_VARIABLE = "VULTR_API_KEY";

    VultrCollectorBuilder() {
        super(List.of());
    }

    @Override
    protected List<String> problems(CollectorSpec spec) {
        return SpecCheck.problems(spec, KEY_VARIABLE);
    }

    @Override
    protected CostCollector create(CollectorSpec spec) {
        return new VultrCollector(spec);
    }

    @Override
    protected Optional<ActualCostSource> createActualCosts(CollectorSpec spec) {
        return Optional.of(new VultrActualCosts(spec));
    }

    /** The price list is public: no key is needed, and none is sent. */
    @Override
    protected Optional<PriceCatalog> createPrices(CollectorSpec spec) {
        return Optional.of(new VultrPrices(spec));
    }

    @Override
    protected List<String> problemsOfPrices(CollectorSpec spec) {
        return SpecCheck.problems(spec);
    }

    @Override
    protected Optional<Credentials> usualCredentials(Function<String, @Nullable String> environment) {
        return Optional.ofNullable(environment.apply(KEY_VARIABLE)).map(Credentials::apiKey);
    }

    @Override
    protected VultrCollectorBuilder self() {
        return this;
    }
}
