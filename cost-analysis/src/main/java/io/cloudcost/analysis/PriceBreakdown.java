package io.cloudcost.analysis;

import io.cloudcost.model.Estimate;
import java.util.List;

/**
 * Monthly prices of resources, split. Every resource is in exactly one group, so that the groups sum to the total.
 *
 * @param groups the largest amount first, then by name
 * @param total all groups together
 */
public record PriceBreakdown(List<PriceGroup> groups, Estimate total) {

    public PriceBreakdown {
        groups = List.copyOf(groups);
    }
}
