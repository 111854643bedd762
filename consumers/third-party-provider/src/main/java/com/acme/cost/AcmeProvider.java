package com.acme.cost;

import io.cloudcost.CostCollector;
import io.cloudcost.Credentials;
import io.cloudcost.spi.CollectorBuilder;
import io.cloudcost.spi.CollectorProvider;
import io.cloudcost.spi.CollectorSpec;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Makes {@code CostCollectors.builder("acme")} work; named in META-INF/services. */
public final class AcmeProvider implements CollectorProvider {

    @Override
    public String id() {
        return "acme";
    }

    @Override
    public String displayName() {
        return "Acme Cloud";
    }

    @Override
    public CollectorBuilder<?> builder() {
        return new Builder();
    }

    private static final class Builder extends CollectorBuilder<Builder> {

        Builder() {
            super(List.of());
        }

        @Override
        protected List<String> problems(CollectorSpec spec) {
            return spec.credentials()
                    .map(credentials -> credentials.problem(Credentials.API_KEY))
                    .orElse(Optional.of("is not set; pass it, or set ACME_TOKEN"))
                    .map(problem -> List.of("The Acme token " + problem + "."))
                    .orElse(List.of());
        }

        @Override
        protected CostCollector create(CollectorSpec spec) {
            return new AcmeCollector(spec);
        }

        @Override
        protected Optional<Credentials> usualCredentials(Function<String, @Nullable String> environment) {
            return Optional.ofNullable(environment.apply("ACME_TOKEN")).map(Credentials::apiKey);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }
}
