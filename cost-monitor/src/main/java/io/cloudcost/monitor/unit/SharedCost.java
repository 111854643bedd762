package io.cloudcost.monitor.unit;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
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
            throw wrong(name, share.toString());
        }
    }

    /**
     * The share from its text.
     *
     * @throws ConfigurationException if that is no number above 0 and at most 1
     */
    static SharedCost of(String name, CostFilter filter, String share) {
        try {
            return new SharedCost(name, filter, Money.canonical(new BigDecimal(share.strip())));
        } catch (NumberFormatException none) {
            throw wrong(name, "'" + share + "'");
        }
    }

    private static ConfigurationException wrong(String name, String share) {
        return new ConfigurationException(
                "The share of " + name + " must be above 0 and at most 1, such as 0.3, not " + share + ".");
    }
}
