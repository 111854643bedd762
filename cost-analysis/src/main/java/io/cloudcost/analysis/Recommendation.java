package io.cloudcost.analysis;

import io.cloudcost.finding.Finding;
import io.cloudcost.model.Money;
import java.util.List;
import java.util.Optional;

/**
 * A finding and what of its saving counts. Of several findings about the same resource only the best one's saving counts;
 * the others yield to it.
 *
 * @param finding the claim
 * @param saving what counts per month: never more than the finding's resources cost where their prices are known; empty if
 *     the saving is unknown or the finding yields
 * @param yieldsTo ids of the findings that save the same money; empty unless it yields
 */
public record Recommendation(Finding finding, Optional<Money> saving, List<String> yieldsTo) {

    public Recommendation {
        yieldsTo = List.copyOf(yieldsTo);
    }

    /** Whether its saving is left out because others save the same money. */
    public boolean yields() {
        return !yieldsTo.isEmpty();
    }
}
