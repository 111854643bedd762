package io.cloudcost.engine.duckdb;

import io.cloudcost.StoreException;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.Source;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What holds in every engine. */
public final class StoreRules {

    private StoreRules() {}

    /**
     * A snapshot as that of the customer whom a store was opened for.
     *
     * @throws StoreException if it is another customer's
     */
    public static CostSnapshot owned(CostSnapshot snapshot, @Nullable String customer) {
        if (snapshot.customerId().isPresent() && !snapshot.customerId().get().equals(customer)) {
            throw new StoreException(
                    "The snapshot of " + snapshot.source() + " belongs to customer '"
                            + snapshot.customerId().get() + "', but the store was opened "
                            + (customer == null ? "without a customer" : "for customer '" + customer + "'")
                            + ": open it for the snapshot's customer.",
                    false,
                    null);
        }
        return snapshot.toBuilder().customerId(customer).build();
    }

    /**
     * The newest head of each invoice, oldest invoice first.
     *
     * @param sights of invoices in all collections, the oldest collection first
     */
    public static List<Invoice> newestInvoices(List<Invoice> sights) {
        Map<String, Invoice> newest = new LinkedHashMap<>();
        sights.forEach(invoice -> newest.merge(invoice.id(), invoice, StoreRules::update));
        return newest.values().stream()
                .sorted(Comparator.comparing(Invoice::issued).thenComparing(Invoice::id))
                .toList();
    }

    /** The other accounts that an account's charges name, sorted: whose costs are in them. */
    public static List<String> members(Source source, List<CostRecord> charges) {
        return charges.stream()
                .map(charge -> charge.account().subAccountId())
                .filter(member -> member != null && !member.isEmpty() && !member.equals(source.account()))
                .distinct()
                .sorted()
                .toList();
    }

    /** That a question goes back further than all is kept. */
    public static StoreException notKept(Instant asked, Instant since) {
        return new StoreException(
                "What was known at " + asked + " is not kept any more: charges were replaced since. All is kept since "
                        + since + "; to go back further, replaced charges must be kept for longer.",
                false,
                null);
    }

    /** A later collection that did not read the lines again takes nothing from what an earlier one knew of them. */
    private static Invoice update(Invoice older, Invoice newer) {
        boolean linesWereKnown =
                older.lines() == PartStatus.READ && older.total().equals(newer.total());
        if (newer.lines() == PartStatus.READ || !linesWereKnown) {
            return newer;
        }
        return new Invoice(
                newer.id(),
                newer.issued(),
                newer.billingPeriod(),
                newer.total(),
                newer.balance(),
                newer.description(),
                older.lines(),
                older.linesTotal());
    }
}
