package io.cloudcost.budget.internal.charges;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Makes an answer of what was found in charges, and says of what was not why. */
final class Answering {

    private static final int NAMED = 20;

    private final Instant at;
    private final FocusColumn metric;
    private final Held held;

    /** @param held of which attempts all charges are there; of others nothing is told */
    Answering(Instant at, FocusColumn metric, Held held) {
        this.at = at;
        this.metric = metric;
        this.held = held;
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
        Predicate<Line> isFinal = held.finals();
        Map<String, List<JobCost>> costs = new HashMap<>();
        Map<String, Matched> matched = new HashMap<>();
        SortedMap<String, List<String>> early = early(request, found);
        Set<String> untold = early.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        for (Item item : request.items()) {
            List<Share> own = untold.contains(item.key()) ? List.of() : found.getOrDefault(item.key(), List.of());
            matched.put(
                    item.key(),
                    own.stream().map(Share::how).max(Matched::compareTo).orElse(Matched.NOT_FOUND));
            if (!own.isEmpty()) {
                costs.put(item.key(), ShareCosts.of(own, metric, at, isFinal));
            }
        }
        List<String> missing = request.items().stream()
                .map(Item::key)
                .filter(key -> !costs.containsKey(key) && !untold.contains(key))
                .toList();
        return new ActualCostAnswer(costs, matched, Amounts.none(), 0, issues(missing, ambiguous, early, withoutCost));
    }

    /** The keys of attempts of which not all charges are there, by the account that lacks them. */
    private SortedMap<String, List<String>> early(ActualCostRequest request, Map<String, List<Share>> found) {
        SortedMap<String, List<String>> early = new TreeMap<>();
        for (Item item : request.items()) {
            held.lacking(item, found.getOrDefault(item.key(), List.of()))
                    .ifPresent(account -> early.computeIfAbsent(account, it -> new ArrayList<>())
                            .add(item.key()));
        }
        return early;
    }

    private List<Issue> issues(
            List<String> missing, Set<String> ambiguous, SortedMap<String, List<String>> early, long withoutCost) {
        List<Issue> issues = new ArrayList<>();
        early.forEach((account, keys) -> tell(
                issues,
                IssueCode.NOT_IN_BILL,
                keys,
                "The charges that are held of " + account
                        + " are not complete until their end: collect or import them anew"));
        tell(
                issues,
                IssueCode.NOT_IN_BILL,
                missing.stream().filter(key -> !ambiguous.contains(key)).toList(),
                "No charges name them, or none do yet");
        tell(
                issues,
                IssueCode.AMBIGUOUS,
                missing.stream().filter(ambiguous::contains).toList(),
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
