package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run on a machine costs, part by part, at a catalogue's price. All in one currency.
 *
 * @param billed the time that is billed, with rework and after rounding up
 * @param compute the machine
 * @param rework what of {@code compute} is work done again after interruptions; zero on demand
 * @param egress traffic to the internet; zero where none is needed, null where no rate is known
 * @param storage disk beside the machine's own; likewise
 * @param missing what could not be priced, each a sentence; empty if the total holds everything
 */
public record CostParts(
        Duration billed,
        Money compute,
        Money rework,
        @Nullable Money egress,
        @Nullable Money storage,
        List<String> missing) {

    /** A copy. */
    public CostParts {
        missing = List.copyOf(missing);
    }

    /** Everything that is known, together. */
    public Money total() {
        Money total = egress == null ? compute : compute.plus(egress);
        return storage == null ? total : total.plus(storage);
    }

    /** Whether nothing is missing in the total. */
    public boolean complete() {
        return missing.isEmpty();
    }
}
