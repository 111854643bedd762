package io.cloudcost.aws.internal.jobs;

import io.cloudcost.CostException;
import io.cloudcost.aws.internal.jobs.DayBill.Place;
import io.cloudcost.aws.model.AwsParts;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.spi.Failures;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.Matched;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts an answer together. Who is not found stays not found, with a reason. */
final class AnswerSheet {

    private static final int MOST_NAMED = 5;

    private final Instant now;
    private final Duration late;
    private final Map<String, List<JobCost>> costs = new HashMap<>();
    private final Map<String, Matched> matched = new HashMap<>();
    private final Map<String, IssueCode> unread = new HashMap<>();
    private final List<Issue> issues = new ArrayList<>();

    AnswerSheet(List<Item> items, Instant now, Duration late) {
        this.now = now;
        this.late = late;
        items.forEach(item -> matched.put(item.key(), Matched.NOT_FOUND));
    }

    /**
     * What the bill says.
     *
     * @param items whose costs were read whole
     * @param users all who may have caused these costs
     */
    void add(List<Item> items, List<Item> users, DayBill bill, Way way) {
        Map<String, List<JobCost>> found = new DayShares(bill, users, way, now, late).costs();
        found.keySet().retainAll(items.stream().map(Item::key).collect(Collectors.toSet()));
        List<Item> absent =
                items.stream().filter(item -> !found.containsKey(item.key())).toList();
        missing(
                absent,
                IssueCode.NOT_IN_BILL,
                found.isEmpty() ? way.nothing() : "Cost Explorer does not name them, or does not name them yet.");
        found.forEach((key, parts) -> matched.put(key, way.matched()));
        List<Item> partly = items.stream()
                .filter(item -> found.containsKey(item.key()) && lacksDay(way.names(item), item, bill))
                .toList();
        partly.forEach(item -> found.computeIfPresent(item.key(), (key, parts) -> unsettled(parts)));
        tell(partly, IssueCode.NOT_IN_BILL, "Cost Explorer does not name them on each of their days yet.");
        costs.putAll(found);
    }

    /** Whether on some day of the attempt none of its resources is named. */
    private static boolean lacksDay(List<String> names, Item item, DayBill bill) {
        LocalDate last = Reach.day(DayShares.lastMoment(item));
        return Reach.day(item.start())
                .datesUntil(last.plusDays(1))
                .anyMatch(day -> names.stream().noneMatch(name -> bill.names(new Place(day, name))));
    }

    private static List<JobCost> unsettled(List<JobCost> parts) {
        return parts.stream()
                .map(part ->
                        new JobCost(part.kind(), part.amount(), part.period(), part.retrievedAt(), true, part.fields()))
                .toList();
    }

    /** Nobody knows what these cost. */
    void missing(List<Item> items, IssueCode code, String why) {
        tell(items, code, why);
    }

    /** Of these the bill was not asked, or its answer could not be read whole. */
    void unread(List<Item> items, IssueCode code, String why) {
        items.forEach(item -> unread.put(item.key(), code));
        tell(items, code, why);
    }

    /** A question was refused, so that of these nobody knows; maybe of none, since the others were asked for otherwise. */
    void refused(List<Item> items, CostException why) {
        Issue issue = Failures.issue(AwsParts.COST_AND_USAGE, why);
        items.forEach(item -> unread.put(item.key(), issue.code()));
        issues.add(issue);
    }

    private void tell(List<Item> items, IssueCode code, String why) {
        if (!items.isEmpty()) {
            String names = items.stream().limit(MOST_NAMED).map(Item::key).collect(Collectors.joining(", "));
            String more = items.size() > MOST_NAMED ? " and " + (items.size() - MOST_NAMED) + " more" : "";
            issues.add(new Issue(code, AwsParts.COST_AND_USAGE, names + more + ": " + why));
        }
    }

    ActualCostAnswer answer(Till till) {
        return new ActualCostAnswer(costs, matched, till.paid(), till.requests(), issues, unread);
    }
}
