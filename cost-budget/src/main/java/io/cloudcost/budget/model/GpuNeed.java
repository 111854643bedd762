package io.cloudcost.budget.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which accelerators a job needs.
 *
 * @param model the model without its maker, for example {@code A100}; null for any. Case, blanks and the maker's name do not count
 * @param count how many at least; 1 and more means whole ones, below 1 a share of one
 * @param minMemoryGb how much memory they must have all together, in GB as their maker counts them (24 for an L4); null for any
 */
public record GpuNeed(
        @Nullable String model, BigDecimal count, @Nullable BigDecimal minMemoryGb) {

    /** @throws IllegalArgumentException if the count or the memory is not above zero, or the model is blank */
    public GpuNeed {
        check("count of GPUs", count);
        if (minMemoryGb != null) {
            check("memory of GPUs", minMemoryGb);
        }
        if (model != null && model.isBlank()) {
            throw new IllegalArgumentException("The model of a GPU must not be blank.");
        }
    }

    private static void check(String what, BigDecimal value) {
        String absurd = Names.absurd(what, value);
        if (absurd != null) {
            throw new IllegalArgumentException(absurd);
        }
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("The " + what + " must be above 0, not " + value.toPlainString() + ".");
        }
    }
}
