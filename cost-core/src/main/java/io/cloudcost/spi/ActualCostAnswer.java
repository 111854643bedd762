package io.cloudcost.spi;

import io.cloudcost.model.Amounts;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import java.util.List;
import java.util.Map;

/**
 * What a bill says of the attempts that were asked for. Costs of a key replace earlier ones of that key whole.
 *
 * @param costs by the items' keys; a key that is missing was not found, or is {@code unread}
 * @param matched how each item was found, for every key of the request
 * @param paid what the questions cost
 * @param paidRequests how many of them cost money
 * @param issues what could not be read, and why
 * @param unread the keys of which the bill could not be asked or read, and why: {@link IssueCode#CALL_BUDGET} if that would have cost
 *     more than the API budget. Nobody knows whether the bill has them; whoever asked may ask again
 */
public record ActualCostAnswer(
        Map<String, List<JobCost>> costs,
        Map<String, Matched> matched,
        Amounts paid,
        int paidRequests,
        List<Issue> issues,
        Map<String, IssueCode> unread) {

    /** A copy. */
    public ActualCostAnswer {
        costs = Map.copyOf(costs);
        matched = Map.copyOf(matched);
        issues = List.copyOf(issues);
        unread = Map.copyOf(unread);
    }

    /** The bill could be asked for all. */
    public ActualCostAnswer(
            Map<String, List<JobCost>> costs,
            Map<String, Matched> matched,
            Amounts paid,
            int paidRequests,
            List<Issue> issues) {
        this(costs, matched, paid, paidRequests, issues, Map.of());
    }
}
