package io.cloudcost.aws.model;

import io.cloudcost.model.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Cost Explorer advises for one instance.
 *
 * @param account twelve digits
 * @param instance its id
 * @param type what it is now; null if AWS did not say
 * @param action {@code MODIFY} or {@code TERMINATE}
 * @param monthlyCost what it costs now in a month; null if unknown
 * @param saving what terminating it saves in a month; null for {@code MODIFY}
 * @param targets what it might be instead, AWS's own choice first; empty for {@code TERMINATE}
 */
public record RightsizingAdvice(
        String account,
        String instance,
        @Nullable String type,
        String action,
        @Nullable Money monthlyCost,
        @Nullable Money saving,
        List<Target> targets) {

    /**
     * Another size.
     *
     * @param type null if AWS did not say
     * @param saving what it saves in a month; null if unknown
     */
    public record Target(@Nullable String type, @Nullable Money saving) {}

    /** Copies the targets. */
    public RightsizingAdvice {
        targets = List.copyOf(targets);
    }
}
