package io.cloudcost.aws.internal.advice;

import io.cloudcost.finding.Effort;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Risk;
import io.cloudcost.model.Money;
import io.cloudcost.resource.ResourceRef;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an adviser of AWS says, whichever it is.
 *
 * @param about the resources; the first one names it
 * @param service as rule ids have it, for example {@code ec2}
 * @param claim what it says
 * @param current what there is, in AWS's words; null if it does not say
 * @param better what it advises, in AWS's words; null if nothing takes its place
 * @param monthly what it estimates to save in a month; null if nothing or unknown
 * @param confidence 0 to 1, as text
 * @param facts what else it told
 */
record Advice(
        List<ResourceRef> about,
        String service,
        Claim claim,
        @Nullable String current,
        @Nullable String better,
        @Nullable Money monthly,
        String method,
        String confidence,
        Effort effort,
        Risk risk,
        List<Evidence> facts) {

    /**
     * Estimates alone come this way: they are doubles in the models of AWS's SDK, so that what was sent is known to 15 digits. The
     * shortest text of the double has them all.
     */
    static @Nullable Money money(@Nullable Double amount, @Nullable String currency) {
        if (amount == null || currency == null || currency.isBlank() || !Double.isFinite(amount)) {
            return null;
        }
        Money money = Money.of(BigDecimal.valueOf(amount), currency);
        return money.isPositive() ? money : null;
    }
}
