package io.cloudcost.snapshot;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much of what commitments could have covered they did, as the provider tells it: the rest was paid on demand. How much of the
 * commitments was used is in {@link CommitmentUse}.
 *
 * @param type the provider's word: {@code SavingsPlans}, {@code Reservations}
 * @param period the time looked at
 * @param coveredPercent how much of it was covered, 0 to 100; 0 where there are no commitments
 * @param covered what was covered, in money; null if the provider tells it in hours, or the currency is not known
 * @param onDemand what was not, in money; null likewise
 * @param coveredHours what was covered, in hours; null if the provider tells it in money
 * @param onDemandHours what was not, in hours; null likewise
 */
public record CommitmentShare(
        String type,
        Period period,
        BigDecimal coveredPercent,
        @Nullable Money covered,
        @Nullable Money onDemand,
        @Nullable BigDecimal coveredHours,
        @Nullable BigDecimal onDemandHours) {}
