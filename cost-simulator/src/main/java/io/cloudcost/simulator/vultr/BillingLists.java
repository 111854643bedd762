package io.cloudcost.simulator.vultr;

import static io.cloudcost.simulator.Json.object;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The lists of billing: invoices, their lines, the history, the open month. */
final class BillingLists {

    private BillingLists() {}

    static List<Listing> of(BillTruth bills, PendingShape shape) {
        List<Listing> lists = new ArrayList<>();
        lists.add(Listing.paged(
                "/billing/invoices", "billing_invoices", bills.invoices(), i -> BillJson.invoice(i, i.amount())));
        for (VultrInvoice invoice : bills.invoices()) {
            lists.add(Listing.paged(
                    "/billing/invoices/" + invoice.id() + "/items", "invoice_items", invoice.lines(), BillJson::line));
        }
        lists.add(Listing.paged("/billing/history", "billing_history", history(bills), entry -> entry));
        lists.add(pending(bills, shape));
        return lists;
    }

    private static Listing pending(BillTruth bills, PendingShape shape) {
        List<VultrLine> lines = bills.pending();
        return new Listing(
                "/billing/pending-charges",
                "pending_charges",
                lines.size(),
                index -> shape == PendingShape.HISTORY
                        ? BillJson.historyLine(lines.get(index), index)
                        : BillJson.line(lines.get(index)),
                shape == PendingShape.BARE_ARRAY ? Listing.Paging.BARE : Listing.Paging.NO_META);
    }

    /** Each invoice, and the credit that settled it two days later; newest first. */
    private static List<Map<String, @Nullable Object>> history(BillTruth bills) {
        List<Map<String, @Nullable Object>> entries = new ArrayList<>();
        for (VultrInvoice invoice : bills.invoices()) {
            BigDecimal amount = Wire.amount(invoice.amount());
            entries.add(object(
                    "id",
                    invoice.id() + 50_000,
                    "date",
                    Wire.iso(invoice.date().plus(Duration.ofDays(2))),
                    "type",
                    "credit",
                    "description",
                    "Account Credit",
                    "amount",
                    amount,
                    "balance",
                    0));
            entries.add(object(
                    "id",
                    invoice.id(),
                    "date",
                    Wire.iso(invoice.date()),
                    "type",
                    "invoice",
                    "description",
                    "Invoice #" + invoice.id(),
                    "amount",
                    amount,
                    "balance",
                    amount));
        }
        return entries;
    }
}
