package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Source;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Analyses with the thresholds that the environment has. */
final class Analysing {

    private final Function<String, @Nullable String> environment;

    Analysing(Function<String, @Nullable String> environment) {
        this.environment = environment;
    }

    CostReport report(CostSnapshot snapshot) {
        return analysis(snapshot).report();
    }

    /**
     * Says early what would fail once all is collected.
     *
     * @throws ConfigurationException with all thresholds that are none
     */
    void check(String provider) {
        Source nobody = new Source(provider, "nobody");
        analysis(CostSnapshot.builder(nobody, Period.monthOf(Instant.EPOCH), Instant.EPOCH)
                .build());
    }

    private CostAnalysis analysis(CostSnapshot snapshot) {
        return CostAnalysis.builder(snapshot).environment(environment).build();
    }
}
