package io.cloudcost.budget;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.internal.actual.Sources;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.spi.MachineAccounts;
import io.cloudcost.model.Money;
import io.cloudcost.spi.ActualCostSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes {@link ActualCosts}. Everything that is wrong is told at once by {@link #build}. */
public final class ActualCostsBuilder {

    private static final Duration MOST = Duration.ofDays(1);

    private final Spec spec;
    private final List<ActualCostSource> sources = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private Duration lease = Duration.ofMinutes(15);
    private @Nullable Money budget;
    private MachineAccounts accounts = (provider, ids) -> Map.of();

    ActualCostsBuilder(Spec spec) {
        this.spec = spec;
    }

    /**
     * Who asks the bill of a provider. Several of one provider are asked in this order, each for what the ones before did not find: give
     * first what costs nothing.
     */
    public ActualCostsBuilder source(ActualCostSource value) {
        sources.add(value);
        if (value.lateness().largestBatch() < 1) {
            problems.add("The source of real costs of " + value.provider() + " must take one job at least at once.");
        }
        return this;
    }

    /**
     * Who knows in whose bill machines are of which nobody told it at the start. Of several sources that ask one account each, then that
     * account's alone is asked; for the others each is asked in turn, and is paid.
     */
    public ActualCostsBuilder accounts(MachineAccounts value) {
        accounts = value;
        return this;
    }

    /** What the questions of one call may cost together; no limit unless told. */
    public ActualCostsBuilder apiBudget(Money value) {
        if (value.isNegative()) {
            problems.add("The API budget must not be below 0, but is " + value + ".");
        }
        budget = value;
        return this;
    }

    /**
     * How long a process that asks for jobs keeps the others from doing so, reckoned anew while it asks: if it died, they may after this
     * time. 15 minutes unless told, at most a day; twice as long as a question takes at least, or two may pay for one job.
     */
    public ActualCostsBuilder claim(Duration value) {
        if (value.isZero() || value.isNegative() || value.compareTo(MOST) > 0) {
            problems.add("A claim must be above 0 and at most a day, not " + value + ".");
        }
        lease = value;
        return this;
    }

    /** Whoever looks. @throws ConfigurationException with everything that is wrong at once */
    public ActualCosts build() {
        if (!problems.isEmpty()) {
            throw new ConfigurationException(problems);
        }
        return new ActualCosts(spec, new Sources(sources, accounts), lease, budget);
    }
}
