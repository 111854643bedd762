package io.cloudcost.budget.report;

import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.report.CompareReport.AtProvider;
import io.cloudcost.budget.report.CompareReport.Counted;
import io.cloudcost.budget.report.CompareReport.Work;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Sums by provider and by work. The names of jobs are held, of which there may be many: beyond a number new ones are left out, and said so. */
final class CompareTally {

    private static final int MOST_WORKS = 10_000;

    private final SortedMap<ProviderKey, ProviderTally> providers = new TreeMap<>(
            Comparator.<ProviderKey, String>comparing(key -> Objects.requireNonNullElse(key.provider(), ""))
                    .thenComparing(ProviderKey::currency));
    private final SortedMap<WorkKey, WorkTally> works = new TreeMap<>(Comparator.comparing(WorkKey::counted)
            .thenComparing(WorkKey::name)
            .thenComparing(WorkKey::currency)
            .thenComparing(WorkKey::provider));
    private boolean full;

    private record ProviderKey(@Nullable String provider, String currency) {}

    private record WorkKey(Counted counted, String name, String currency, String provider) {}

    void add(Job job) {
        String currency = Charge.estimate(job).currency();
        String provider = TrendTally.provider(job);
        providers
                .computeIfAbsent(new ProviderKey(provider, currency), it -> new ProviderTally(currency))
                .add(job);
        if (provider != null) {
            addWork(job, provider, currency);
        }
    }

    /** A job that told of its units is not counted by its runs, too. */
    private void addWork(Job job, String provider, String currency) {
        BigDecimal units = job.work().units();
        String unit = job.work().unit();
        if (units != null && unit != null) {
            add(new WorkKey(Counted.UNITS, unit, currency, provider), job, units);
        } else {
            BigDecimal run = job.outcome() == JobOutcome.SUCCEEDED ? BigDecimal.ONE : BigDecimal.ZERO;
            add(new WorkKey(Counted.RUNS, job.name(), currency, provider), job, run);
        }
    }

    private void add(WorkKey key, Job job, BigDecimal pieces) {
        if (works.size() < MOST_WORKS || works.containsKey(key)) {
            works.computeIfAbsent(key, it -> new WorkTally(key.currency())).add(job, pieces);
        } else {
            full = true;
        }
    }

    CompareReport report(Period period, long notStarted) {
        List<Work> all = works.entrySet().stream()
                .map(it -> it.getValue()
                        .work(
                                it.getKey().counted(),
                                it.getKey().name(),
                                it.getKey().provider()))
                .toList();
        Advising advising = new Advising(all, full);
        return new CompareReport(
                period,
                providers.entrySet().stream()
                        .map(it -> it.getValue().provider(it.getKey().provider()))
                        .toList(),
                all,
                advising.advice(),
                advising.abstained(),
                notStarted);
    }

    /** The jobs of a provider. */
    private static final class ProviderTally {

        private final CostTally costs;
        private long succeeded;
        private long failed;

        ProviderTally(String currency) {
            costs = new CostTally(currency);
        }

        void add(Job job) {
            costs.add(job);
            succeeded += job.outcome() == JobOutcome.SUCCEEDED ? 1 : 0;
            failed += job.outcome() == JobOutcome.FAILED || job.outcome() == JobOutcome.LOST ? 1 : 0;
        }

        AtProvider provider(@Nullable String name) {
            return new AtProvider(name, costs.costs(), succeeded, failed);
        }
    }

    /** The jobs of a kind of work. */
    private static final class WorkTally {

        private final CostTally costs;
        private BigDecimal billed = BigDecimal.ZERO;
        private BigDecimal estimated = BigDecimal.ZERO;

        WorkTally(String currency) {
            costs = new CostTally(currency);
        }

        void add(Job job, BigDecimal pieces) {
            costs.add(job);
            if (Charge.of(job).billed()) {
                billed = billed.add(pieces);
            } else {
                estimated = estimated.add(pieces);
            }
        }

        Work work(Counted counted, String name, String provider) {
            return new Work(counted, name, provider, costs.costs(), billed, estimated);
        }
    }
}
