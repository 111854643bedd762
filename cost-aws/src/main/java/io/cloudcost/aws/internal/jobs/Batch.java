package io.cloudcost.aws.internal.jobs;

import io.cloudcost.aws.model.CostExpression;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.aws.model.CostMetric;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.spi.ActualCostRequest.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Attempts that one question holds. Those of about the same time stand together, so that the days of the question are few. Attempts that
 * share a machine stand together, too, as far as that is possible.
 *
 * @param items at most {@link #MOST}
 * @param way how they are found
 */
record Batch(List<Item> items, Way way, LocalDate today) {

    /** How many jobs a question holds: our own choice; AWS names no limit of a filter's values. */
    static final int MOST = 100;

    /**
     * They are no price of the job: credits and refunds are given to the account, whenever it is, and taxes have no resource.
     * Discounts stay in.
     */
    private static final Set<String> NOT_OF_THE_JOB = Set.of("Credit", "Refund", "Tax");

    Batch {
        items = List.copyOf(items);
    }

    /** As few as possible. */
    static List<Batch> of(List<Item> items, Way way, LocalDate today) {
        List<Item> inOrder = items.stream()
                .sorted(Comparator.comparing((Item item) -> Reach.day(item.start()))
                        .thenComparing(item -> way.names(item).get(0))
                        .thenComparing(Item::key))
                .toList();
        List<Batch> batches = new ArrayList<>();
        for (int from = 0; from < inOrder.size(); from += MOST) {
            batches.add(new Batch(inOrder.subList(from, Math.min(inOrder.size(), from + MOST)), way, today));
        }
        return batches;
    }

    /**
     * The amortized cost is asked for: where a reservation or a savings plan covers a machine it is the job's part of that, while the
     * unblended one is 0; elsewhere both are the same.
     */
    CostQuestion question() {
        CostQuestion question = CostQuestion.between(first(), end())
                .daily()
                .of(CostMetric.AMORTIZED, CostMetric.USAGE)
                .by(way.grouping(), CostGrouping.USAGE_TYPE)
                .matching(CostExpression.not(CostExpression.dimension("RECORD_TYPE", NOT_OF_THE_JOB)));
        return way.only(question, names());
    }

    /** All pages of the answer. */
    List<CostGroup> ask() {
        return way.ask(question());
    }

    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        items.forEach(item -> names.addAll(way.names(item)));
        return names;
    }

    private LocalDate first() {
        return items.stream()
                .map(item -> Reach.day(item.start()))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** The day after today at most: tomorrow's figures cannot be there. */
    private LocalDate end() {
        LocalDate last = items.stream()
                .map(item -> Reach.day(item.end()))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        return (last.isBefore(today) ? last : today).plusDays(1);
    }
}
