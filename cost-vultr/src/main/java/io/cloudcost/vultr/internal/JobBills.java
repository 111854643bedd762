package io.cloudcost.vultr.internal;

import io.cloudcost.http.Rows;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.vultr.internal.api.VultrApi;
import io.cloudcost.vultr.internal.api.WireInvoice;
import io.cloudcost.vultr.internal.api.WireLine;
import io.cloudcost.vultr.internal.api.WirePage;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads the machines' lines of the months in which attempts ran: of invoices, and of what is pending. All of it is free. */
final class JobBills {

    private final VultrApi api;
    private final YearMonth current;
    private final Notes notes = new Notes();
    private final List<JobLine> lines = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    JobBills(VultrApi api, Instant now) {
        this.api = api;
        this.current = BillingMonths.of(now);
    }

    /** What is not invoiced yet is pending, and what is pending for an invoiced month is not of that month. The current month is never invoiced whole. */
    void read(List<Item> items) {
        Set<YearMonth> months = months(items);
        Map<YearMonth, List<String>> invoices =
                months.stream().anyMatch(month -> month.isBefore(current)) ? invoices() : Map.of();
        months.forEach(month -> invoices.getOrDefault(month, List.of()).forEach(id -> invoice(id, month)));
        if (months.contains(current) || !invoices.keySet().containsAll(months)) {
            pending(invoices.keySet());
        }
    }

    private Set<YearMonth> months(List<Item> items) {
        Set<YearMonth> months = new TreeSet<>();
        for (Item item : items) {
            YearMonth last = BillingMonths.of(item.end());
            for (YearMonth month = BillingMonths.of(item.start());
                    !month.isAfter(last) && !month.isAfter(current);
                    month = month.plusMonths(1)) {
                months.add(month);
            }
        }
        return months;
    }

    private Map<YearMonth, List<String>> invoices() {
        Map<YearMonth, List<String>> byMonth = new TreeMap<>();
        PageCall<WireInvoice> call = api::invoices;
        for (WireInvoice wire : rows("/billing/invoices", Part.INVOICES, call)) {
            InvoiceRead.of(wire)
                    .ifPresentOrElse(
                            invoice -> byMonth.computeIfAbsent(invoice.month, month -> new ArrayList<>())
                                    .add(invoice.id),
                            () -> issues.add(new Issue(
                                    IssueCode.UNREADABLE_VALUE,
                                    Part.INVOICES,
                                    "Invoice " + wire.id() + " has no date that can be read, and is left out.")));
        }
        return byMonth;
    }

    private void invoice(String id, YearMonth month) {
        PageCall<WireLine> call = (size, cursor) -> api.invoiceItems(id, size, cursor);
        keep(rows("/billing/invoices/" + id + "/items", Part.INVOICE_ITEMS, call), Part.INVOICE_ITEMS, id, month);
    }

    private void pending(Set<YearMonth> invoiced) {
        PageCall<WireLine> call = (size, cursor) -> api.pendingCharges().page();
        for (WireLine line : rows("/billing/pending-charges", Part.PENDING_CHARGES, call)) {
            YearMonth month = BillingMonths.ofPending(line, current);
            keep(List.of(line), Part.PENDING_CHARGES, null, invoiced.contains(month) ? current : month);
        }
    }

    private void keep(List<WireLine> wires, Part part, @Nullable String invoice, YearMonth month) {
        ChargePeriods periods = new ChargePeriods(part, notes);
        wires.forEach(wire -> JobLine.of(lines.size(), wire, invoice, Period.month(month), periods)
                .ifPresent(lines::add));
    }

    private <W> List<W> rows(String path, Part part, PageCall<W> call) {
        List<W> all = new ArrayList<>();
        for (WirePage<W> page : call.pages(path).pages()) {
            Rows<W> rows = PageCall.rows(page, path);
            all.addAll(rows);
            if (!rows.problems().isEmpty()) {
                issues.add(new Issue(
                        IssueCode.RESPONSE,
                        part,
                        rows.problems().size() + " elements of " + path
                                + " could not be read and are left out, the first "
                                + rows.problems().get(0) + "."));
            }
        }
        return all;
    }

    List<JobLine> lines() {
        return lines;
    }

    List<Issue> issues() {
        List<Issue> all = new ArrayList<>(issues);
        all.addAll(notes.issues());
        return all;
    }
}
