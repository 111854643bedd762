package io.cloudcost.budget;

import io.cloudcost.budget.internal.actual.Retriever;
import io.cloudcost.budget.internal.actual.Sources;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.internal.gate.Telling;
import io.cloudcost.budget.model.BatchRequest;
import io.cloudcost.budget.model.Retrieval;
import io.cloudcost.model.Money;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Asks the providers' bills what jobs really cost, and books that in place of what price and time said. Several processes may do so
 * at once on one store: none asks for a job that another one is asking for. Thread-safe.
 */
public final class ActualCosts {

    private final Spec spec;
    private final Sources sources;
    private final Duration lease;
    private final @Nullable Money budget;

    ActualCosts(Spec spec, Sources sources, Duration lease, @Nullable Money budget) {
        this.spec = spec;
        this.sources = sources;
        this.lease = lease;
        this.budget = budget;
    }

    /** Begins with a gate, whose store, exchange rates and clock are used. */
    public static ActualCostsBuilder on(BudgetGate gate) {
        return new ActualCostsBuilder(gate.spec());
    }

    /**
     * Looks at all jobs that are due: a while after their end, as late as their provider's bill is, and again until it has settled.
     *
     * @return what came of it; a bill that cannot be asked is an issue, and its jobs stay due
     * @throws io.cloudcost.StoreException if the gate's store cannot be used; what was written until then stays
     */
    public Retrieval due() {
        return told(retriever(false).due());
    }

    /**
     * Looks at one job, due or not, unless its cost is final.
     *
     * @throws io.cloudcost.ConfigurationException if there is no such job
     */
    public Retrieval job(String id) {
        return job(id, false);
    }

    /**
     * Looks at one job.
     *
     * @param forceRefresh whether to do so even if its cost is final, and to use no answer that was kept
     * @throws io.cloudcost.ConfigurationException if there is no such job
     */
    public Retrieval job(String id, boolean forceRefresh) {
        return told(retriever(forceRefresh).job(id, forceRefresh));
    }

    /** Looks at some jobs that ended lately. */
    public Retrieval batch(BatchRequest request) {
        return told(retriever(request.forceRefresh()).batch(request));
    }

    /** What was booked may have reached a threshold. */
    private Retrieval told(Retrieval retrieval) {
        new Telling(spec).tell();
        return retrieval;
    }

    private Retriever retriever(boolean refresh) {
        return new Retriever(spec, sources, lease, budget, refresh);
    }
}
