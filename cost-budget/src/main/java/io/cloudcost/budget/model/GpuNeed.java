package io.cloudcost.budget.model;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Which accelerators a job needs.
 *
 * @param model the model without its maker, for example {@code A100}; null for any. Case, blanks and the maker's name do not count
 * @param count how many at least; 1 and more means whole ones, below 1 a share of one
 * @param minMemoryGb how much memory they must have all together, in GB; null for any
 */
public record GpuNeed(
        @Nullable String model, BigDecimal count, @Nullable BigDecimal minMemoryGb) {

    /** @throws IllegalArgumentException if the count or the memory is not above zero, or the model is blank */
    public GpuNeed {
        if (count.signum() <= 0) {
            throw new IllegalArgumentException("The count of GPUs must be above 0, not " + count.toPlainString() + ".");
        }
        if (minMemoryGb != null && minMemoryGb.signum() <= 0) {
            throw new IllegalArgumentException(
                    "The memory of GPUs must be above 0, not " + minMemoryGb.toPlainString() + ".");
        }
        if (model != null && model.isBlank()) {
            throw new IllegalArgumentException("The model of a GPU must not be blank.");
        }
    }
}
