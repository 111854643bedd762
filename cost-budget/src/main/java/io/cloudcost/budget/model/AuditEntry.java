package io.cloudcost.budget.model;

import io.cloudcost.model.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, in the order in which it was decided.
 *
 * @param number counts up by one
 * @param at by the clock of whoever did it
 * @param kind what it was
 * @param jobId the job's, null if it is about none
 * @param amount reserved, booked or asked, in the job's currency; null if it is about none
 * @param budgets how the budgets stood just before, with what was asked of each, booked in it, or added to what is booked (below zero
 *     where the bill says less)
 * @param by who did it
 * @param text for people
 */
public record AuditEntry(
        long number,
        Instant at,
        AuditKind kind,
        @Nullable String jobId,
        @Nullable Money amount,
        List<BudgetView> budgets,
        String by,
        String text) {

    /** A copy. */
    public AuditEntry {
        budgets = List.copyOf(budgets);
    }
}
