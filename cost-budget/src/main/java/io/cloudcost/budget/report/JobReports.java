package io.cloudcost.budget.report;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.JobLedger;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.model.Period;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reports on the jobs of a ledger. Days are those of UTC, and a job counts on the day on which it ended; the last of so many days is
 * today. Jobs are read page by page, so that any number of them fits in memory. Currencies are never added up. Thread-safe.
 *
 * <pre>{@code
 * TrendReport trends = JobReports.of(gate).trends(30, null);
 * }</pre>
 */
public final class JobReports {

    private static final int MOST_DAYS = 3660;

    private final BudgetGate gate;
    private final Clock clock;

    private JobReports(BudgetGate gate, Clock clock) {
        this.gate = gate;
        this.clock = clock;
    }

    /** Reports on the jobs and the budgets of the gate's store. */
    public static JobReports of(BudgetGate gate) {
        return of(gate, Clock.systemUTC());
    }

    /** The same with a clock that tells what day it is. */
    public static JobReports of(BudgetGate gate, Clock clock) {
        return new JobReports(gate, clock);
    }

    /**
     * One job: what it cost and for what, against what it was thought to cost and might cost.
     *
     * @throws ConfigurationException if there is no such job
     */
    public JobReport job(String id) {
        return ledger().find(id)
                .map(JobReport::of)
                .orElseThrow(() -> new ConfigurationException("There is no job " + id + "."));
    }

    /**
     * What jobs cost by day and provider.
     *
     * @param days from 1 to 3660
     * @param provider whose; null for all, and for jobs of which no machine was known
     * @throws ConfigurationException if the days are out of range
     */
    public TrendReport trends(int days, @Nullable String provider) {
        Period time = time(days);
        TrendTally tally = new TrendTally();
        long notStarted = each(time, provider, tally::add);
        return tally.report(time, notStarted);
    }

    /**
     * How jobs kept to the most that each might cost, and how the standing budgets stand.
     *
     * @param days from 1 to 3660
     * @param provider whose jobs; null for all. Budgets stand as all jobs left them
     * @throws ConfigurationException if the days are out of range
     */
    public BudgetReport budgets(int days, @Nullable String provider) {
        Period time = time(days);
        BudgetTally tally = new BudgetTally();
        long notStarted = each(time, provider, tally::add);
        return tally.report(time, notStarted, gate.budgets().list());
    }

    /**
     * What jobs cost at each provider, how many did their work, and where a piece of it costs least.
     *
     * @param days from 1 to 3660
     * @param provider whose jobs alone; null for all
     * @throws ConfigurationException if the days are out of range
     */
    public CompareReport compare(int days, @Nullable String provider) {
        Period time = time(days);
        CompareTally tally = new CompareTally();
        long notStarted = each(time, provider, tally::add);
        return tally.report(time, notStarted);
    }

    /** Of jobs that began: the others cost nothing, and would lower each average. @return how many others there are */
    private long each(Period time, @Nullable String provider, Consumer<Job> then) {
        try (Stream<Job> jobs = ledger().ended(time, provider)) {
            long notStarted = 0;
            for (Job job : (Iterable<Job>) jobs::iterator) {
                if (job.outcome() == JobOutcome.NOT_STARTED) {
                    notStarted++;
                } else {
                    then.accept(job);
                }
            }
            return notStarted;
        }
    }

    private JobLedger ledger() {
        return gate.ledger();
    }

    private Period time(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new ConfigurationException("The days of a report must be 1 to " + MOST_DAYS + ", not " + days + ".");
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Period(start(today.minusDays(days - 1L)), start(today.plusDays(1)));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
