package io.cloudcost.cli;

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

/** Puts what was read and what the store holds into one snapshot; what was read as a whole wins. */
final class Wholeness {

    private record Unit(Period billingPeriod, Feed feed) {}

    private Wholeness() {}

    /**
     * The snapshot with what an open store holds of its account: charges of its months that it lacks or read only in part,
     * and what is known of the lines of its invoices.
     */
    static CostSnapshot of(CostSnapshot snapshot, CostStore store) {
        return snapshot.toBuilder()
                .chargeSets(charges(snapshot.chargeSets(), store.charges(snapshot.source(), snapshot.period())))
                .invoices(invoices(snapshot.invoices(), store.invoices(snapshot.source())))
                .build();
    }

    private static Collection<ChargeSet> charges(List<ChargeSet> own, List<ChargeSet> stored) {
        Map<Unit, ChargeSet> best = new LinkedHashMap<>();
        own.stream().filter(set -> set.coverage().complete()).forEach(set -> best.put(unit(set), set));
        stored.forEach(set -> best.putIfAbsent(unit(set), set));
        own.forEach(set -> best.putIfAbsent(unit(set), set));
        return best.values();
    }

    private static List<Invoice> invoices(List<Invoice> own, List<Invoice> stored) {
        Map<String, Invoice> held = new HashMap<>();
        stored.stream()
                .filter(invoice -> invoice.lines() == PartStatus.READ)
                .forEach(invoice -> held.put(invoice.id(), invoice));
        return own.stream()
                .map(invoice ->
                        invoice.lines() == PartStatus.NOT_ASKED ? held.getOrDefault(invoice.id(), invoice) : invoice)
                .toList();
    }

    private static Unit unit(ChargeSet set) {
        return new Unit(set.coverage().billingPeriod(), set.coverage().feed());
    }
}
