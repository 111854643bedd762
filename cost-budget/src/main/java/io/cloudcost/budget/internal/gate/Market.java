package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.model.PlannedRuntime;
import io.cloudcost.budget.model.Search;
import io.cloudcost.resource.PriceQuote;
import java.math.BigDecimal;

/** Where machines are found. */
public interface Market {

    /**
     * The offers for such needs, the best first.
     *
     * @throws io.cloudcost.ConfigurationException if the needs are in a currency that cannot be converted
     */
    Search find(Needs needs, PlannedRuntime runtime);

    /** How fast the caller knows this machine to work, against 1 for others. */
    BigDecimal speed(PriceQuote quote);
}
