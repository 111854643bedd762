package io.cloudcost.snapshot;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How well an account used what it had committed itself to, as the provider tells it. An account without commitments has none
 * of these: nothing committed is not nothing used.
 *
 * @param type the provider's word: {@code SavingsPlans}, {@code Reservations}
 * @param period the time looked at
 * @param usedPercent how much of it was used, 0 to 100
 * @param committed what was committed, in money; null if the provider tells it in hours alone
 * @param unused what of it was not used, in money; null if the provider does not say
 * @param netSaving what it saved against prices on demand, negative if it cost more; null if the provider does not say
 */
public record CommitmentUse(
        String type,
        Period period,
        BigDecimal usedPercent,
        @Nullable Money committed,
        @Nullable Money unused,
        @Nullable Money netSaving) {}
