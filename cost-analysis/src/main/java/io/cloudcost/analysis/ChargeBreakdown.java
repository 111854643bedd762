package io.cloudcost.analysis;

import io.cloudcost.model.Amounts;
import java.util.List;

/**
 * Charges, split. Every charge is in exactly one group, so that the groups sum to the total.
 *
 * @param groups the largest amount first, then by name
 * @param total billed cost of all groups
 */
public record ChargeBreakdown(List<ChargeGroup> groups, Amounts total) {

    public ChargeBreakdown {
        groups = List.copyOf(groups);
    }
}
