package io.cloudcost.monitor.alert.model;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What a figure should not pass.
 *
 * @param side on which side of the value it is passed; the value itself never passes
 * @param value in the measure's unit
 * @param currency of an amount of money; null for other figures
 */
public record Limit(Side side, BigDecimal value, @Nullable String currency) {

    /** Where the wrong side is. */
    public enum Side {
        /** Figures above it are wrong. */
        ABOVE,
        /** Figures below it are wrong. */
        BELOW;

        /** Whether the first lies on this side of the second; equal ones do not. */
        public boolean isPassed(BigDecimal figure, BigDecimal limit) {
            int order = figure.compareTo(limit);
            return this == ABOVE ? order > 0 : order < 0;
        }
    }

    public Limit {
        value = Money.canonical(value);
    }

    /** Whether a figure is beyond it. */
    public boolean isPassed(BigDecimal figure) {
        return side.isPassed(figure, value);
    }
}
