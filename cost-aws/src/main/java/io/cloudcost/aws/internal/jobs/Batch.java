package io.cloudcost.aws.internal.jobs;

import io.cloudcost.aws.model.CostExpression;
import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostGrouping;
import io.cloudcost.aws.model.CostMetric;
import io.cloudcost.aws.model.CostQuestion;
import io.cloudcost.spi.ActualCostRequest.Item;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Attempts that one question holds. Those of about the same time stand together, so that the days of the question are few. Attempts that
 * share a machine stand together, too, as far as that is possible.
 *
 * @param items of at most {@link #MOST} jobs
 * @param way how they are found
 */
record Batch(List<Item> items, Way way, LocalDate today) {

    /** How many jobs a question holds: our own choice; AWS names no limit of a filter's values. */
    static final int MOST = 100;

    /** How many names it holds: our own choice, too. Jobs with very many attempts need more questions. */
    private static final int MOST_NAMES = 1_000;

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
        Collection<List<Item>> jobs = items.stream()
                .sorted(Comparator.comparing((Item item) -> Reach.day(item.start()))
                        .thenComparing(item -> way.names(item).get(0))
                        .thenComparing(Item::key))
                .collect(Collectors.groupingBy(Item::job, LinkedHashMap::new, Collectors.toList()))
                .values();
        List<Batch> batches = new ArrayList<>();
        List<Item> some = new ArrayList<>();
        int held = 0;
        int names = 0;
        for (List<Item> job : jobs) {
            int more = job.stream().mapToInt(item -> way.names(item).size()).sum();
            if (held == MOST || (held > 0 && names + more > MOST_NAMES)) {
                batches.add(new Batch(some, way, today));
                some.clear();
                held = 0;
                names = 0;
            }
            some.addAll(job);
            held++;
            names += more;
        }
        if (!some.isEmpty()) {
            batches.add(new Batch(some, way, today));
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
