package io.cloudcost.vultr.internal;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.vultr.internal.api.WireInvoice;
import io.cloudcost.vultr.internal.api.WireLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the list of invoices and the lines of those that bill the asked months and are not known as final. */
final class InvoiceReader {

    private final Session session;
    private final ChargeMaker charges;
    private final List<InvoiceRead> invoices = new ArrayList<>();
    private boolean listWhole;
    private boolean undated;

    InvoiceReader(Session session, ChargeMaker charges) {
        this.session = session;
        this.charges = charges;
    }

    /** The list serves its lines too: where only those are asked for it is read as part of them. */
    void read() {
        boolean lines = session.wants(Part.INVOICE_ITEMS);
        if (session.wants(Part.INVOICES) || !lines) {
            session.part(Part.INVOICES, session.inventoried, this::list);
            session.run.follows(Part.INVOICE_ITEMS, true, Part.INVOICES);
        } else {
            session.part(Part.INVOICE_ITEMS, session.inventoried, this::list);
        }
    }

    /** Months that are invoiced already. */
    synchronized Set<YearMonth> invoicedMonths() {
        return invoices.stream().map(invoice -> invoice.month).collect(Collectors.toSet());
    }

    synchronized List<Invoice> invoices() {
        return invoices.stream().map(InvoiceRead::toInvoice).toList();
    }

    /** A set for each month of which lines were asked for; complete only if all of its invoices were read whole. */
    synchronized List<ChargeSet> sets() {
        Map<YearMonth, List<InvoiceRead>> byMonth = invoices.stream()
                .collect(Collectors.groupingBy(invoice -> invoice.month, TreeMap::new, Collectors.toList()));
        return byMonth.entrySet().stream()
                .filter(month -> month.getValue().stream().anyMatch(invoice -> invoice.asked))
                .map(month -> set(Period.month(month.getKey()), month.getValue()))
                .toList();
    }

    private Part listPart() {
        return session.wants(Part.INVOICES) ? Part.INVOICES : Part.INVOICE_ITEMS;
    }

    private ChargeSet set(Period period, List<InvoiceRead> read) {
        boolean complete = listWhole && !undated && read.stream().allMatch(invoice -> invoice.whole);
        long rows = read.stream().mapToLong(invoice -> invoice.rows).sum();
        Amounts total = read.stream()
                .filter(invoice -> invoice.rows > 0)
                .map(invoice -> invoice.linesTotal)
                .collect(Amounts.summing());
        Coverage coverage = new Coverage(period, Feed.INVOICE, PeriodState.FINAL, complete, rows, total);
        return new ChargeSet(coverage, session.outlet.keptCharges(period, Feed.INVOICE));
    }

    private void list() throws Exception {
        boolean whole = session.lists.read(listPart(), "/billing/invoices", session.api::invoices, this::take);
        synchronized (this) {
            listWhole = whole;
        }
    }

    private void take(List<WireInvoice> wires) throws Exception {
        for (WireInvoice wire : wires) {
            InvoiceRead invoice = InvoiceRead.of(wire).orElse(null);
            if (invoice == null) {
                undated(wire);
            } else {
                take(invoice);
            }
        }
    }

    private void take(InvoiceRead invoice) throws Exception {
        boolean wanted = isWanted(invoice);
        synchronized (this) {
            invoice.asked = wanted;
            invoices.add(invoice);
        }
        if (wanted && session.outlet.isSink()) {
            session.inventoried.pass(Part.INVOICE_ITEMS, () -> lines(invoice));
        } else if (wanted) {
            session.run.fork(Part.INVOICE_ITEMS, Rights.named(Part.INVOICE_ITEMS, () -> lines(invoice)));
        }
    }

    private boolean isWanted(InvoiceRead invoice) {
        YearMonth current = session.currentMonth();
        return session.wants(Part.INVOICE_ITEMS)
                && !session.request.knownFinal().contains(invoice.id)
                && !invoice.month.isBefore(session.request.from(current))
                && !invoice.month.isAfter(session.request.to(current));
    }

    /** It may be of any month, so that none can be known to be complete. */
    private synchronized void undated(WireInvoice wire) {
        undated = true;
        session.missing(
                listPart(),
                IssueCode.UNREADABLE_VALUE,
                "Invoice " + wire.id() + " is left out: its date '" + Words.clip(String.valueOf(wire.date()))
                        + "' cannot be read, so that nobody knows which month it bills.");
    }

    private void lines(InvoiceRead invoice) throws Exception {
        List<WireLine> lines = new ArrayList<>();
        boolean whole = session.lists.read(
                Part.INVOICE_ITEMS,
                "/billing/invoices/" + invoice.id + "/items",
                (size, cursor) -> session.api.invoiceItems(invoice.id, size, cursor),
                lines::addAll);
        session.inventoried.pass(Part.INVOICE_ITEMS, () -> charge(invoice, lines, whole));
    }

    private void charge(InvoiceRead invoice, List<WireLine> lines, boolean whole) {
        YearMonth month = BillingMonths.byLines(invoice.monthByDate(), lines);
        Period period = Period.month(month);
        List<CostRecord> made = charges.make(Part.INVOICE_ITEMS, lines, invoice.id, period);
        session.outlet.charges(period, Feed.INVOICE, made);
        synchronized (this) {
            invoice.month = month;
            invoice.rows = made.size();
            invoice.linesTotal = made.stream().map(CostRecord::billedCost).reduce(Money.zero("USD"), Money::plus);
            invoice.whole = whole;
            invoice.partly = !whole;
            tellDifference(invoice);
        }
    }

    private void tellDifference(InvoiceRead invoice) {
        if (!invoice.difference().isZero()) {
            session.issue(
                    IssueCode.INVOICE_MISMATCH,
                    Part.INVOICE_ITEMS,
                    "Invoice " + invoice.id + " for " + invoice.month + " is over " + invoice.total() + ", but its "
                            + invoice.rows + " lines that were read add up to " + invoice.linesTotal
                            + ": a difference of "
                            + invoice.difference() + ".");
        }
    }
}
