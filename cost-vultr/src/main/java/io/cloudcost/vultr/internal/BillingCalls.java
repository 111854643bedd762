package io.cloudcost.vultr.internal;

import io.cloudcost.ResponseException;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.LedgerEntry;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.CollectorSpec;
import io.cloudcost.vultr.internal.api.VultrApi;
import io.cloudcost.vultr.internal.api.WireHistoryEntry;
import io.cloudcost.vultr.internal.api.WireInvoice;
import io.cloudcost.vultr.internal.api.WireLine;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Single calls about money. */
final class BillingCalls {

    private final CollectorSpec spec;
    private final VultrApi api;
    private final Lookups lookups;

    BillingCalls(CollectorSpec spec, VultrApi api, Lookups lookups) {
        this.spec = spec;
        this.api = api;
        this.lookups = lookups;
    }

    Stream<LedgerEntry> history() {
        PageCall<WireHistoryEntry> call = api::history;
        return call.wholePages("/billing/history").stream().map(wire -> LedgerReader.entry(wire, lookups.notes()));
    }

    Stream<Invoice> invoices() {
        PageCall<WireInvoice> call = api::invoices;
        return call.wholePages("/billing/invoices").stream()
                .map(wire -> head(wire).toInvoice());
    }

    Stream<CostRecord> items(String invoiceId) {
        Period period = Period.month(head(api.invoice(invoiceId).invoice()).month);
        PageCall<WireLine> call = (size, cursor) -> api.invoiceItems(invoiceId, size, cursor);
        Lines lines = lines(Part.INVOICE_ITEMS);
        AtomicInteger number = new AtomicInteger();
        return call.wholePages("/billing/invoices/" + invoiceId + "/items").stream()
                .map(line -> lines.charge(line, invoiceId, number.incrementAndGet(), period));
    }

    List<CostRecord> pending() {
        YearMonth current = BillingMonths.of(spec.clock().instant());
        Lines lines = lines(Part.PENDING_CHARGES);
        List<CostRecord> charges = new ArrayList<>();
        for (WireLine line : PageCall.rows(api.pendingCharges().page(), "/billing/pending-charges")) {
            YearMonth month = BillingMonths.ofPending(line, current);
            charges.add(lines.charge(line, null, charges.size() + 1, Period.month(month)));
        }
        return List.copyOf(charges);
    }

    private Lines lines(Part part) {
        return new Lines(
                lookups.account(),
                new Ties(new ResourceIndex(), kind -> false),
                new ChargePeriods(part, lookups.notes()));
    }

    private static InvoiceRead head(@Nullable WireInvoice wire) {
        return Optional.ofNullable(wire)
                .flatMap(InvoiceRead::of)
                .orElseThrow(() -> new ResponseException(
                        "Invoice " + (wire == null ? "" : wire.id() + " ") + "has no date that can be read.",
                        "$",
                        null));
    }
}
