package io.cloudcost.cli;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.store.CostStore;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts what was read and what the store holds into one snapshot; what was read as a whole wins. */
final class Wholeness {

    private record Unit(Period billingPeriod, Feed feed) {}

    private Wholeness() {}

    /**
     * The snapshot with what an open store holds of its account: charges of its months that it lacks or read only in part,
     * and with them the lines of invoices that were not fetched again.
     */
    static CostSnapshot of(CostSnapshot snapshot, CostStore store) {
        Collection<ChargeSet> charges =
                charges(snapshot.chargeSets(), store.charges(snapshot.source(), snapshot.period()));
        Map<String, Amounts> lines = linesByInvoice(charges);
        return snapshot.toBuilder()
                .chargeSets(charges)
                .invoices(snapshot.invoices().stream()
                        .map(invoice -> withLines(invoice, lines.get(invoice.id())))
                        .toList())
                .build();
    }

    private static Collection<ChargeSet> charges(List<ChargeSet> own, List<ChargeSet> stored) {
        Map<Unit, ChargeSet> best = new LinkedHashMap<>();
        own.stream().filter(set -> set.coverage().complete()).forEach(set -> best.put(unit(set), set));
        stored.forEach(set -> best.putIfAbsent(unit(set), set));
        own.forEach(set -> best.putIfAbsent(unit(set), set));
        return best.values();
    }

    // A complete set that has one line of an invoice has all of them.
    private static Map<String, Amounts> linesByInvoice(Collection<ChargeSet> sets) {
        Map<String, Amounts> sums = new HashMap<>();
        for (ChargeSet set : sets) {
            if (set.coverage().complete()) {
                set.charges().forEach(line -> add(sums, line));
            }
        }
        return sums;
    }

    private static void add(Map<String, Amounts> sums, CostRecord line) {
        @Nullable String invoice = line.invoice().id();
        if (invoice != null) {
            sums.merge(invoice, Amounts.of(line.billedCost()), Amounts::plus);
        }
    }

    private static Invoice withLines(Invoice invoice, @Nullable Amounts lines) {
        if (invoice.lines() != PartStatus.NOT_ASKED || lines == null) {
            return invoice;
        }
        return new Invoice(
                invoice.id(),
                invoice.issued(),
                invoice.billingPeriod(),
                invoice.total(),
                invoice.balance(),
                invoice.description(),
                PartStatus.READ,
                lines.single().orElse(null));
    }

    private static Unit unit(ChargeSet set) {
        return new Unit(set.coverage().billingPeriod(), set.coverage().feed());
    }
}
