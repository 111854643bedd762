package io.cloudcost.finding;

import io.cloudcost.model.Money;

/**
 * What acting on a finding saves.
 *
 * @param monthly per month at the catalogue's prices; above zero
 * @param method how it was worked out, in a few words
 */
public record Saving(Money monthly, String method) {

    public Saving {
        if (!monthly.isPositive()) {
            throw new IllegalArgumentException(
                    "A saving must be above zero, not " + monthly + "; leave it out instead");
        }
    }
}
