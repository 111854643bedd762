package io.cloudcost.budget.internal.charges;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostException;
import io.cloudcost.StoreException;
import io.cloudcost.budget.internal.gate.Bills;
import io.cloudcost.budget.internal.gate.Rates;
import io.cloudcost.budget.internal.gate.Spec;
import io.cloudcost.budget.internal.gate.Window;
import io.cloudcost.budget.internal.ledger.AuditRows;
import io.cloudcost.budget.internal.ledger.CountedRows;
import io.cloudcost.budget.internal.ledger.CountedRows.Counted;
import io.cloudcost.budget.internal.ledger.Ledger;
import io.cloudcost.budget.internal.ledger.LimitRows;
import io.cloudcost.budget.model.BillSplit;
import io.cloudcost.budget.model.BillToDate;
import io.cloudcost.budget.model.BilledCosts;
import io.cloudcost.budget.model.Budget;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.BudgetScope;
import io.cloudcost.budget.model.RefreshedBudget;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostFilter;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.StoredCoverage;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads from charges what a bill says so far of all that a budget is about, and writes that into the budget. */
public final class BillReader {

    private final Spec spec;
    private final BilledCosts bill;
    private final Scopes scopes;
    private final Set<Source> without;
    private final Duration lag;

    /**
     * @param byBudget which charges budgets are about, by their names
     * @param byProvider which charges are a provider's, by its id
     * @param without accounts that have no charges any more
     * @param lag how late charges come
     */
    public BillReader(
            Spec spec,
            BilledCosts bill,
            Map<String, CostFilter> byBudget,
            Map<String, CostFilter> byProvider,
            Set<Source> without,
            Duration lag) {
        this.spec = spec;
        this.bill = bill;
        this.scopes = new Scopes(byBudget, byProvider);
        this.without = Set.copyOf(without);
        this.lag = lag;
    }

    /** Does so for all budgets, each in the window that holds this moment. */
    public List<RefreshedBudget> refresh(Instant at) {
        List<Budget> budgets = spec.state().read(Ledger.TABLES, LimitRows::all);
        List<StoredCoverage> units = bill.coverage().stream()
                .filter(it -> !without.contains(it.source()))
                .toList();
        return budgets.stream().map(it -> refresh(it, at, units)).toList();
    }

    /** A budget whose bill cannot be read keeps no other from being refreshed; a store that cannot be used does. */
    private RefreshedBudget refresh(Budget budget, Instant at, List<StoredCoverage> units) {
        try {
            Read read = read(budget, at, units);
            new Bills(spec).write(budget.name(), read.bill, read.asOf, read.jobs);
            return new RefreshedBudget(budget.name(), read.bill, "");
        } catch (StoreException e) {
            throw e;
        } catch (CostException e) {
            return new RefreshedBudget(budget.name(), null, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            return new RefreshedBudget(
                    budget.name(), null, "The bill of the budget " + budget.name() + " could not be read: " + e);
        }
    }

    private Read read(Budget budget, Instant at, List<StoredCoverage> units) {
        CostFilter filter = scopes.filter(budget, units);
        scopes.checkHeld(budget, bill.coverage());
        Window window = Window.at(budget, at);
        Period time = time(budget, window, units);
        String provider = budget.scope().kind() == BudgetScope.Kind.PROVIDER
                ? budget.scope().value()
                : "";
        scopes.doubtful(budget, units).ifPresent(doubtful -> checkNone(doubtful, provider, time));
        ChargeBook book = new ChargeBook(spec, provider, bill, filter, FocusColumn.BILLED_COST);
        book.across(time.start()).ifPresent(charge -> {
            throw new ConfigurationException(
                    "There is a charge for " + charge + ", within which the window of the budget "
                            + budget.name() + " begins (" + time.start()
                            + "): nobody can say what part of it is the window's. A budget by month in the bill's zone can be told."
                            + hint(budget));
        });
        BillSplit split = book.split(time);
        if (split.withoutCost() > 0) {
            throw new ConfigurationException(split.withoutCost() + " charges have no cost: the bill is not known.");
        }
        Money amount = convert(split.bill(), budget);
        Set<String> providers = scopes.providers(budget, bill.coverage(), time);
        Elsewhere elsewhere =
                elsewhere(job -> countsElsewhere(job, budget, window, time, providers), budget, split, amount);
        BillToDate read =
                new BillToDate(time.start(), time.end(), amount, elsewhere.amount, "charges of " + time, providers);
        return new Read(
                read, elsewhere.asOf, scopes.isPart(budget) ? split.jobs().keySet() : null);
    }

    /**
     * @param asOf the last audit entry when it was looked where jobs count
     * @param jobs that a bill names that holds part of the charges; null if it holds all
     */
    private record Read(
            BillToDate bill, long asOf, @Nullable Set<String> jobs) {}

    private record Elsewhere(Money amount, long asOf) {}

    private record Moment(List<Counted> jobs, long asOf) {}

    private void checkNone(CostFilter doubtful, String provider, Period time) {
        Amounts nobodys = new Lines(bill, doubtful, FocusColumn.BILLED_COST).total(time);
        if (!nobodys.isEmpty()) {
            throw new ConfigurationException("There are charges of several providers, of which " + nobodys
                    + " name no account that is known: tell which charges are of " + provider + ".");
        }
    }

    /** From the window's start until when everything is there. */
    private Period time(Budget budget, Window window, List<StoredCoverage> units) {
        Instant start = budget.period() == BudgetPeriod.TOTAL ? begin(budget) : window.start();
        Completeness.Until until = new Completeness(scopes.units(budget, units), lag).from(start);
        Instant end = earlier(earlier(until.time(), spec.now()), window.end());
        if (!end.isAfter(start)) {
            throw new ConfigurationException("Of " + until.account() + " no charges are known that are complete from "
                    + start + " on, where the window of the budget " + budget.name() + " begins.");
        }
        return new Period(start, end);
    }

    private static String hint(Budget budget) {
        return budget.period() == BudgetPeriod.TOTAL
                ? " A budget for ever begins on the day on which it was set: where charges are for months, that must be the first of one."
                : "";
    }

    /** A budget for ever begins with the day on which it was set: no job counts in it that was let in before. */
    private Instant begin(Budget budget) {
        Instant since = spec.state()
                .read(Ledger.TABLES, connection -> LimitRows.since(connection, budget.name()))
                .orElseThrow(
                        () -> new ConfigurationException(
                                "Nobody wrote down when the budget " + budget.name()
                                        + " was set, so that nobody can say from when on charges count in it: remove it and set it again."));
        LocalDate day = LocalDate.ofInstant(since, budget.zone());
        return day.atStartOfDay(budget.zone()).toInstant();
    }

    /**
     * What of the bill is of jobs that count in the budget, and whose booking is not taken off: they had not ended then, count in another
     * window, or have a price of their own on a machine that the bill names. Never more than the bill.
     */
    private Elsewhere elsewhere(Predicate<Counted> isElsewhere, Budget budget, BillSplit split, Money bill) {
        Moment moment = spec.state()
                .read(
                        Ledger.TABLES,
                        connection -> new Moment(
                                CountedRows.of(connection, split.jobs().keySet()), AuditRows.last(connection)));
        Amounts parts = moment.jobs.stream()
                .filter(isElsewhere)
                .flatMap(job -> Objects.requireNonNull(split.jobs().get(job.id())).list().stream())
                .collect(Amounts.summing());
        Money sum = convert(parts, budget);
        Money most = bill.isNegative() ? Money.zero(bill.currency()) : bill;
        Money least = sum.isNegative() ? Money.zero(bill.currency()) : sum;
        return new Elsewhere(least.compareTo(most) > 0 ? most : least, moment.asOf);
    }

    private static boolean countsElsewhere(
            Counted job, Budget budget, Window window, Period time, Set<String> providers) {
        Instant ended = job.endedAt();
        return job.budgets().stream()
                .filter(in -> in.budget().equals(budget.name()))
                .anyMatch(in -> !job.isOn(providers)
                        || ended == null
                        || ended.isAfter(time.end())
                        || !in.windowStart().equals(window.start()));
    }

    private Money convert(Amounts amounts, Budget budget) {
        String currency = budget.limit().currency();
        Money sum = Money.zero(currency);
        for (Money money : amounts.list()) {
            BigDecimal rate = Rates.find(spec.rates(), money.currency(), currency)
                    .orElseThrow(
                            () -> new ConfigurationException("The budget " + budget.name() + " counts in " + currency
                                    + " and charges are in " + money.currency() + ": give the gate exchange rates."));
            sum = sum.plus(Money.of(money.amount().multiply(rate), currency));
        }
        return sum;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }
}
