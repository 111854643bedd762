package io.cloudcost.spi;

import io.cloudcost.model.Amounts;
import io.cloudcost.snapshot.Issue;
import java.util.List;
import java.util.Map;

/**
 * What a bill says of the attempts that were asked for. Costs of a key replace earlier ones of that key whole.
 *
 * @param costs by the items' keys; a key that is missing was not found
 * @param matched how each item was found, for every key that was asked
 * @param paid what the questions cost
 * @param paidRequests how many of them cost money
 * @param issues what could not be read, and why
 */
public record ActualCostAnswer(
        Map<String, List<JobCost>> costs,
        Map<String, Matched> matched,
        Amounts paid,
        int paidRequests,
        List<Issue> issues) {

    /** A copy. */
    public ActualCostAnswer {
        costs = Map.copyOf(costs);
        matched = Map.copyOf(matched);
        issues = List.copyOf(issues);
    }
}
