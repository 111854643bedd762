package io.cloudcost.budget;

import io.cloudcost.budget.internal.charges.ChargeBook;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.model.BillSplit;
import io.cloudcost.budget.model.BilledCosts;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostFilter;
import io.cloudcost.spi.ActualCostAnswer;
import io.cloudcost.spi.ActualCostRequest;
import io.cloudcost.spi.ActualCostSource;
import io.cloudcost.spi.Lateness;
import java.time.Duration;

/**
 * What jobs cost by charges that were collected or imported already: nothing is paid for asking, and there is no limit to how long
 * ago a job ended. Thread-safe.
 *
 * <p>A charge for a resource is an attempt's by the time in which it used the resource, of the time in which it was there. Other
 * charges are a job's if they carry all its billing tags and no other job nearby in time has such tags. No charge counts twice.
 *
 * <p>An attempt is told of only once the charges are complete until its end, as far as the lateness goes and their coverage says: a
 * part would look like a cheap job.
 */
public final class JobCharges implements ActualCostSource {

    /** Exports come within a day, and are taken for settled after five; there is no limit to how old they are. */
    public static final Lateness USUAL = new Lateness(Duration.ofDays(1), Duration.ofDays(5), null, 5_000);

    private final Spec spec;
    private final String provider;
    private final BilledCosts bill;
    private final CostFilter filter;
    private final FocusColumn metric;
    private final Lateness lateness;

    private JobCharges(
            Spec spec, String provider, BilledCosts bill, CostFilter filter, FocusColumn metric, Lateness lateness) {
        this.spec = spec;
        this.provider = provider;
        this.bill = bill;
        this.filter = filter;
        this.metric = metric;
        this.lateness = lateness;
    }

    /**
     * Billed costs of all the charges.
     *
     * @param gate whose jobs are looked for
     * @param provider the id of the provider whose charges they are
     */
    public static JobCharges of(BudgetGate gate, String provider, BilledCosts bill) {
        return new JobCharges(gate.spec(), provider, bill, CostFilter.all(), FocusColumn.BILLED_COST, USUAL);
    }

    /** Only these charges. Those of accounts that are other providers' by what is held are left out anyhow. */
    public JobCharges where(CostFilter charges) {
        return new JobCharges(spec, provider, bill, filter.and(charges), metric, lateness);
    }

    /** Another cost, such as {@link FocusColumn#EFFECTIVE_COST}, which spreads what was paid in advance. */
    public JobCharges metric(FocusColumn cost) {
        return new JobCharges(spec, provider, bill, filter, cost, lateness);
    }

    /** How late the charges are; a day, and settled after five, unless told. */
    public JobCharges lateness(Lateness value) {
        return new JobCharges(spec, provider, bill, filter, metric, value);
    }

    @Override
    public String provider() {
        return provider;
    }

    @Override
    public Lateness lateness() {
        return lateness;
    }

    @Override
    public ActualCostAnswer ask(ActualCostRequest request) {
        return book().ofProvider().ask(request, lateness.first());
    }

    /**
     * What of the charges that start in a time is jobs', and what is left.
     *
     * @throws io.cloudcost.CostException if they cannot be read
     */
    public BillSplit split(Period period) {
        return book().ofProvider().split(period);
    }

    private ChargeBook book() {
        return new ChargeBook(spec, provider, bill, filter, metric);
    }
}
