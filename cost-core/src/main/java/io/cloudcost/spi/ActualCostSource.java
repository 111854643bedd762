package io.cloudcost.spi;

import io.cloudcost.CallBudgetException;
import io.cloudcost.CostException;
import java.util.Optional;

/** What a resource really cost, by the provider's bill. Thread-safe. */
public interface ActualCostSource {

    /** The id of the provider whose resources it knows. */
    String provider();

    /**
     * The id of the one account whose bill it asks; empty if it may know those of several, or nobody knows which it is. Attempts that are
     * known to be in another account's bill are not looked for here.
     */
    default Optional<String> account() {
        return Optional.empty();
    }

    /** How late the bill is, and how far back it can be asked. */
    Lateness lateness();

    /**
     * What these attempts cost. One that the bill does not name is {@link Matched#NOT_FOUND}, which is not a cost of zero.
     *
     * @throws CallBudgetException if the questions cost more than the request's API budget allows; nothing was asked then
     * @throws CostException if nothing could be read
     */
    ActualCostAnswer ask(ActualCostRequest request);
}
