package io.cloudcost.monitor.alert.model;

import java.math.BigDecimal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a rule's alerts open and close.
 *
 * @param limit what figures should not pass; null for a rule on figures that are not known
 * @param closeAt an open alert closes when the figure is on the good side of this; null if not being beyond the limit is enough
 * @param lasting how long it must be so before an alert opens; zero for at once
 * @param unknownFor for how long a figure must be unknown or missing before an alert opens; null for a rule with a limit
 * @param resets when the figure begins anew
 */
public record Condition(
        @Nullable Limit limit,
        @Nullable BigDecimal closeAt,
        Duration lasting,
        @Nullable Duration unknownFor,
        Resets resets) {

    /** Whether an open alert closes with this figure. */
    public boolean isOver(BigDecimal figure) {
        if (limit == null) {
            return true;
        }
        return closeAt == null ? !limit.isPassed(figure) : limit.side().isPassed(closeAt, figure);
    }
}
