package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a job is thought to cost. All amounts are in one currency, which need not be that of its price.
 *
 * @param p50 half of such jobs cost less
 * @param p90 nine of ten such jobs cost less; this is what is reserved
 * @param raw what the middle runtime and the price alone say, before anything that was learned of such estimates
 * @param runtime how long it is thought to run
 * @param basis what it rests on
 * @param runtimeBasis what the middle runtime rests on: {@code GIVEN}, {@code DEFAULT} or {@code RUNTIME_HISTORY}
 * @param runs how many jobs it was learned from; 0 where nothing was learned
 * @param rate what one unit of the price's currency was worth in the estimate's then; 1 where they are the same
 * @param extras what of the P90 is traffic and disks, which the time of machines does not tell
 * @param disks what of the extras is disks, the rest being traffic; null where they were not kept apart
 * @param notes what was assumed and what could not be priced, each a sentence
 */
public record JobEstimate(
        Money p50,
        Money p90,
        Money raw,
        PlannedRuntime runtime,
        EstimateBasis basis,
        EstimateBasis runtimeBasis,
        long runs,
        BigDecimal rate,
        Money extras,
        @Nullable Money disks,
        List<String> notes) {

    /** A copy. @throws IllegalArgumentException if the P90 is below the P50 */
    public JobEstimate {
        notes = List.copyOf(notes);
        if (p90.compareTo(p50) < 0) {
            throw new IllegalArgumentException("The P90 of an estimate must not be below its P50: " + p90 + ", " + p50);
        }
    }

    /** The figure that counts, with what it rests on, for example {@code 7.191 USD (P90; 3 h on … at 2.397 USD/h, a price of 2025-08-19)}. */
    public String words(Optional<Offer> offer) {
        return Wording.of(offer, this);
    }

    /** The same, corrected by what so many jobs before it cost against their estimates. */
    public JobEstimate learned(Money middle, Money upper, long from) {
        return new JobEstimate(
                middle.compareTo(upper) < 0 ? middle : upper,
                upper,
                raw,
                runtime,
                EstimateBasis.COST_HISTORY,
                runtimeBasis,
                from,
                rate,
                extras,
                disks,
                notes);
    }
}
