package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.Search;

/** Where machines are found. */
@FunctionalInterface
public interface Market {

    /**
     * The offers for such needs, the best first.
     *
     * @throws io.cloudcost.ConfigurationException if the needs are in a currency that cannot be converted
     */
    Search find(Needs needs, PlannedRuntime runtime);
}
