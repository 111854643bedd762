package io.cloudcost;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.Source;
import io.cloudcost.spi.CollectRun;
import io.cloudcost.spi.CollectorBuilder;
import io.cloudcost.spi.CollectorProvider;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.spi.Setting;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The smallest provider there can be; reads one part whose work the test passes. */
public class TestProvider implements CollectorProvider {

    static final Setting<Integer> SIZE = Setting.positive("test.size", 3, "How many.");

    @Override
    public String id() {
        return "test";
    }

    @Override
    public String displayName() {
        return "Test";
    }

    @Override
    public CollectorBuilder<?> builder() {
        return new Builder(run -> {});
    }

    /** Named like another provider, to stand in its way. */
    public static final class Twin extends TestProvider {}

    static final class Builder extends CollectorBuilder<Builder> {

        private final java.util.function.Consumer<CollectRun> work;

        Builder(java.util.function.Consumer<CollectRun> work) {
            super(List.of(SIZE));
            this.work = work;
        }

        @Override
        protected List<String> problems(CollectorSpec spec) {
            return spec.credentials()
                    .map(credentials -> credentials.problem(Credentials.API_KEY))
                    .orElse(Optional.of("is missing"))
                    .map(problem -> List.of("The test key " + problem + "."))
                    .orElse(List.of());
        }

        @Override
        protected CostCollector create(CollectorSpec spec) {
            return new Collector(spec, work);
        }

        @Override
        protected Optional<Credentials> usualCredentials(Function<String, @Nullable String> environment) {
            return Optional.ofNullable(environment.apply("TEST_KEY")).map(Credentials::apiKey);
        }

        @Override
        protected Builder self() {
            return this;
        }
    }

    record Collector(CollectorSpec spec, java.util.function.Consumer<CollectRun> work) implements CostCollector {

        @Override
        public String provider() {
            return "test";
        }

        @Override
        public CostSnapshot collect(CollectRequest request) {
            return collect(request, new CollectSink() {});
        }

        @Override
        public CostSnapshot collect(CollectRequest request, CollectSink sink) {
            YearMonth now = YearMonth.now(spec.clock());
            try (CollectRun run = new CollectRun("test", spec, request, 4)) {
                work.accept(run);
                run.await();
                run.requireAnyOf(java.util.Set.of(Part.ACCOUNT, Part.INSTANCES));
                return run.finish(CostSnapshot.builder(
                                new Source("test", spec.accountId().orElse("one")),
                                Period.months(request.from(now), request.to(now)),
                                spec.clock().instant()))
                        .build();
            }
        }

        @Override
        public AccessCheck check() {
            return new AccessCheck("test", "none", "none", null, new TreeMap<>(), List.of());
        }
    }

    static final Money CENT = Money.usd("0.01");
}
