package io.cloudcost.budget.model;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a bill is jobs', and what is left: what the jobs cost and the rest are the bill, to the last digit and in each currency.
 *
 * @param period charges that start in it; a job that lasts longer is here with what falls into it
 * @param bill all charges together
 * @param jobs what of them each job cost, by its id
 * @param unattributed what is no job's: other resources, resources while no job used them, and what nobody can tell whose it is
 * @param withoutCost how many charges have no cost and are in no sum
 */
public record BillSplit(
        Period period, Amounts bill, SortedMap<String, Amounts> jobs, Amounts unattributed, long withoutCost) {

    /** A copy. @throws IllegalArgumentException if the parts are not the bill */
    public BillSplit {
        jobs = Collections.unmodifiableSortedMap(new TreeMap<>(jobs));
        Amounts parts = jobs.values().stream().reduce(unattributed, Amounts::plus);
        for (Money money : parts.plus(bill).list()) {
            Money none = Money.zero(money.currency());
            Money whole = bill.in(money.currency()).orElse(none);
            if (!parts.in(money.currency()).orElse(none).equals(whole)) {
                throw new IllegalArgumentException("The parts of a bill of " + bill + " are " + parts + ".");
            }
        }
    }

    /** The rest is what the jobs leave. */
    public static BillSplit of(Period period, Amounts bill, Map<String, Amounts> jobs, long withoutCost) {
        Amounts rest = bill;
        for (Amounts job : jobs.values()) {
            for (Money money : job.list()) {
                rest = rest.plus(money.negate());
            }
        }
        return new BillSplit(period, bill, new TreeMap<>(jobs), rest, withoutCost);
    }

    /** What all jobs cost together. */
    public Amounts ofJobs() {
        return jobs.values().stream().reduce(Amounts.none(), Amounts::plus);
    }
}
