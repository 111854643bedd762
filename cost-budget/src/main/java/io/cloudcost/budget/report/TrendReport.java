package io.cloudcost.budget.report;

import io.cloudcost.model.Period;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What jobs cost by day and provider.
 *
 * @param period whole days of UTC; the last is today's
 * @param days by day, provider and currency; days and providers without a job have no row
 * @param totals of all of them, by currency
 * @param notStarted how many more jobs ended before a machine began to work: they are in no figure
 */
public record TrendReport(Period period, List<Day> days, List<JobCosts> totals, long notStarted) {

    /** A copy. */
    public TrendReport {
        days = List.copyOf(days);
        totals = List.copyOf(totals);
    }

    /**
     * The jobs of a day.
     *
     * @param day of UTC on which they ended
     * @param provider of their machines; null where none was known
     * @param costs in one currency
     */
    public record Day(LocalDate day, @Nullable String provider, JobCosts costs) {}
}
