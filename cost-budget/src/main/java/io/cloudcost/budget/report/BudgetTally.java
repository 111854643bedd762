package io.cloudcost.budget.report;

import io.cloudcost.budget.model.BudgetStatus;
import io.cloudcost.budget.model.CountedIn;
import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums against limits and by budget. */
final class BudgetTally {

    private final SortedMap<String, LimitTally> limits = new TreeMap<>();
    private final Map<Key, UseTally> uses = new HashMap<>();

    /** A budget of one name may have counted in another currency before. */
    private record Key(String budget, String currency) {}

    void add(Job job) {
        limits.computeIfAbsent(Charge.estimate(job).currency(), LimitTally::new).add(job);
        for (CountedIn in : job.budgets()) {
            uses.computeIfAbsent(new Key(in.budget(), in.currency()), key -> new UseTally(key.currency()))
                    .add(job, in);
        }
    }

    BudgetReport report(Period period, long notStarted, List<BudgetStatus> budgets) {
        return new BudgetReport(
                period,
                limits.values().stream().map(LimitTally::limits).toList(),
                budgets.stream().map(this::use).toList(),
                notStarted);
    }

    private BudgetReport.Use use(BudgetStatus status) {
        String currency = status.budget().limit().currency();
        return uses.getOrDefault(new Key(status.budget().name(), currency), new UseTally(currency))
                .use(status);
    }
}
