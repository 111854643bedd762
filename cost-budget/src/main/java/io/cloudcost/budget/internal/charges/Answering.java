package io.cloudcost.budget.internal.charges;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.Matched;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes an answer of what was found in charges, and says of what was not why. */
final class Answering {

    private static final int NAMED = 20;

    private final Instant at;
    private final FocusColumn metric;
    private final Predicate<Period> isFinal;
    private final Predicate<Item> isHeld;

    /**
     * @param isFinal whether the charges of a billing period do not change any more
     * @param isHeld whether there are charges for all of an attempt's time; of others nothing is told
     */
    Answering(Instant at, FocusColumn metric, Predicate<Period> isFinal, Predicate<Item> isHeld) {
        this.at = at;
        this.metric = metric;
        this.isFinal = isFinal;
        this.isHeld = isHeld;
    }

    /**
     * The answer.
     *
     * @param ambiguous keys of attempts whose tags others have, too
     * @param withoutCost how many charges have no cost
     */
    ActualCostAnswer of(ActualCostRequest request, List<Share> shares, Set<String> ambiguous, long withoutCost) {
        Map<String, List<Share>> found =
                shares.stream().collect(Collectors.groupingBy(it -> it.use().key()));
        Map<String, List<JobCost>> costs = new HashMap<>();
        Map<String, Matched> matched = new HashMap<>();
        Set<String> early =
                request.items().stream().filter(isHeld.negate()).map(Item::key).collect(Collectors.toUnmodifiableSet());
        for (Item item : request.items()) {
            List<Share> own = early.contains(item.key()) ? List.of() : found.getOrDefault(item.key(), List.of());
            matched.put(
                    item.key(),
                    own.stream().map(Share::how).max(Matched::compareTo).orElse(Matched.NOT_FOUND));
            if (!own.isEmpty()) {
                costs.put(item.key(), ShareCosts.of(own, metric, at, isFinal));
            }
        }
        List<String> missing = request.items().stream()
                .map(Item::key)
                .filter(key -> !costs.containsKey(key))
                .toList();
        return new ActualCostAnswer(costs, matched, Amounts.none(), 0, issues(missing, ambiguous, early, withoutCost));
    }

    private List<Issue> issues(List<String> missing, Set<String> ambiguous, Set<String> early, long withoutCost) {
        List<Issue> issues = new ArrayList<>();
        List<String> late = missing.stream().filter(key -> !early.contains(key)).toList();
        tell(
                issues,
                IssueCode.NOT_IN_BILL,
                missing.stream().filter(early::contains).toList(),
                "The charges that are held are not complete until their end: collect or import them anew");
        tell(
                issues,
                IssueCode.NOT_IN_BILL,
                late.stream().filter(key -> !ambiguous.contains(key)).toList(),
                "No charges name them, or none do yet");
        tell(
                issues,
                IssueCode.AMBIGUOUS,
                late.stream().filter(ambiguous::contains).toList(),
                "Charges carry their billing tags, but other jobs near them in time have the same: give each job a tag of its own");
        if (withoutCost > 0) {
            issues.add(new Issue(
                    IssueCode.UNKNOWN_VALUE,
                    null,
                    withoutCost + " charges of jobs' resources have no " + metric + " and are in no job's cost."));
        }
        return issues;
    }

    private static void tell(List<Issue> issues, IssueCode code, List<String> keys, String why) {
        if (!keys.isEmpty()) {
            String some = keys.stream().limit(NAMED).collect(Collectors.joining(", "));
            String more = keys.size() > NAMED ? " and " + (keys.size() - NAMED) + " more" : "";
            issues.add(new Issue(code, null, why + ": " + some + more + "."));
        }
    }
}
