package io.cloudcost.monitor.unit;

import io.cloudcost.ConfigurationException;
import io.cloudcost.query.CostFilter;
import java.math.BigDecimal;

/**
 * Charges that units cost, or a share of charges that others cause, too.
 *
 * @param name for people, for example {@code network}
 * @param filter which charges
 * @param share how much of them: above 0, and 1 for all
 */
public record SharedCost(String name, CostFilter filter, BigDecimal share) {

    public SharedCost {
        if (share.signum() <= 0 || share.compareTo(BigDecimal.ONE) > 0) {
            throw new ConfigurationException("The share of " + name
                    + " must be above 0 and at most 1, such as 0.3, not " + share.toPlainString() + ".");
        }
    }
}
