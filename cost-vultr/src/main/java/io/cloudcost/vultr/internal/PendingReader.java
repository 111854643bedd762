package io.cloudcost.vultr.internal;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.vultr.internal.api.WireLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Reads what is charged but not invoiced. A line belongs to the month in which it starts, unless that month is invoiced
 * already, lies ahead, or is not given: then to the current month.
 */
final class PendingReader {

    /** Pending lines add up to something else than the account says; whether they must agree is not confirmed. */
    static final IssueCode PENDING_DIFFERS = new IssueCode("pending-charges-differ");

    private final Session session;
    private final Basics basics;
    private final ChargeMaker charges;
    private final InvoiceReader invoices;
    private final List<Coverage> coverage = new ArrayList<>();

    PendingReader(Session session, Basics basics, ChargeMaker charges, InvoiceReader invoices) {
        this.session = session;
        this.basics = basics;
        this.charges = charges;
        this.invoices = invoices;
    }

    /** Nothing that ended before the month before the current one can be pending. */
    void read() {
        YearMonth current = session.currentMonth();
        if (!session.request.to(current).isBefore(current.minusMonths(1))) {
            session.run.part(Part.PENDING_CHARGES, true, Rights.named(Part.PENDING_CHARGES, this::list));
        }
    }

    synchronized List<ChargeSet> sets() {
        return coverage.stream()
                .map(unit -> new ChargeSet(unit, session.outlet.keptCharges(unit.billingPeriod(), Feed.PENDING)))
                .toList();
    }

    private void list() throws Exception {
        List<WireLine> lines = new ArrayList<>();
        boolean whole = session.lists.read(
                Part.PENDING_CHARGES,
                "/billing/pending-charges",
                (size, cursor) -> session.api.pendingCharges().page(),
                lines::addAll);
        session.inventoried.pass(Part.PENDING_CHARGES, () -> charge(lines, whole));
    }

    private void charge(List<WireLine> lines, boolean whole) {
        YearMonth current = session.currentMonth();
        Map<YearMonth, List<WireLine>> byMonth = byMonth(lines, current);
        byMonth.forEach((month, ofMonth) -> {
            Period period = Period.month(month);
            List<CostRecord> made = charges.make(Part.PENDING_CHARGES, ofMonth, null, period);
            session.outlet.charges(period, Feed.PENDING, made);
            PeriodState state = month.isBefore(current) ? PeriodState.SETTLING : PeriodState.OPEN;
            add(ChargeSet.of(period, Feed.PENDING, state, whole, made).coverage());
        });
        if (whole) {
            tellDifference(lines);
        }
    }

    /** The current month is always there: that nothing is pending is news, too. */
    private Map<YearMonth, List<WireLine>> byMonth(List<WireLine> lines, YearMonth current) {
        Set<YearMonth> invoiced = invoices.invoicedMonths();
        Map<YearMonth, List<WireLine>> byMonth = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> month(line, current, invoiced), TreeMap::new, Collectors.toList()));
        byMonth.putIfAbsent(current, List.of());
        return byMonth;
    }

    private static YearMonth month(WireLine line, YearMonth current, Set<YearMonth> invoiced) {
        YearMonth month = BillingMonths.ofPending(line, current);
        return invoiced.contains(month) ? current : month;
    }

    private synchronized void add(Coverage unit) {
        coverage.add(unit);
    }

    private void tellDifference(List<WireLine> lines) {
        Account account = basics.knownAccount();
        Money said = account == null ? null : account.pendingCharges();
        Money sum = lines.stream().map(line -> Money.usd(line.total())).reduce(Money.zero("USD"), Money::plus);
        if (said != null && !said.equals(sum)) {
            session.issue(
                    PENDING_DIFFERS,
                    Part.PENDING_CHARGES,
                    "The account says that " + said + " are pending, its pending lines add up to " + sum
                            + "; whether the two must agree is not documented, taxes and credits may lie between.");
        }
    }
}
