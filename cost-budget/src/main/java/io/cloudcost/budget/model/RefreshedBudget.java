package io.cloudcost.budget.model;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a budget's bill.
 *
 * @param budget its name
 * @param bill what was written; null if nothing was
 * @param whyNot why nothing was written; empty if something was
 */
public record RefreshedBudget(String budget, @Nullable BillToDate bill, String whyNot) {

    /** What was written. */
    public Optional<BillToDate> written() {
        return Optional.ofNullable(bill);
    }
}
