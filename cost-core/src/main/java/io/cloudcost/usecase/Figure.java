package io.cloudcost.usecase;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A column that is made from sums.
 *
 * @param name of the column
 * @param kind of its values
 * @param formula how it is made
 */
record Figure(String name, UseCaseTable.Kind kind, Formula formula) {

    /** A formula over one line, and the line of the same group in the period before if there is one. */
    @FunctionalInterface
    interface Formula {
        @Nullable
        BigDecimal of(Line line, @Nullable Line before);
    }
}
