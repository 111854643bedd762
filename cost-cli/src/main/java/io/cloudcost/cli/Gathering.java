package io.cloudcost.cli;

import io.cloudcost.CollectRequest;
import io.cloudcost.CostCollector;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.SaveResult;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Collects into a store: invoices that the store holds as final are not fetched again, and what was not fetched comes
 * back from the store, so that the answer is about the whole period. The store is open only while it is needed, since a
 * file belongs to one process at a time.
 */
final class Gathering {

    private final Supplier<CostStore> store;
    private final ProgressLine progress;
    private final Analysing analysing;

    /** @param store opens the store; asked for each of its uses */
    Gathering(Supplier<CostStore> store, ProgressLine progress, Analysing analysing) {
        this.store = store;
        this.progress = progress;
        this.analysing = analysing;
    }

    /**
     * What came of it.
     *
     * @param report about the whole period
     * @param notKept months that the store did not take, since not all of their charges were read
     */
    record Result(CostReport report, List<Coverage> notKept) {}

    /** Reads the account and keeps nothing. */
    static Result withoutStore(CostCollector collector, CollectRequest request, Analysing analysing) {
        return new Result(analysing.report(collector.collect(request)), List.of());
    }

    /** Reads the account, fetching all that was asked for. */
    Result afresh(CostCollector collector, CollectRequest request) {
        return keep(collector.collect(request));
    }

    /** Reads the account but for what the store holds as final. */
    Result whatIsNew(CostCollector collector, CollectRequest request) {
        Map<Source, Set<String>> held = held(collector.provider());
        Set<String> known = new HashSet<>();
        held.values().forEach(known::addAll);
        CostSnapshot snapshot =
                collector.collect(request.toBuilder().knownFinal(known).build());
        // Which account a key opens is known only now; another one's invoices must not pass for this one's.
        Set<String> own = held.getOrDefault(snapshot.source(), Set.of());
        return own.containsAll(skipped(snapshot, known))
                ? keep(snapshot)
                : keep(collector.collect(request.toBuilder().knownFinal(own).build()));
    }

    private Map<Source, Set<String>> held(String provider) {
        Map<Source, Set<String>> held = new HashMap<>();
        try (CostStore opened = store.get()) {
            for (Source source : opened.sources()) {
                if (source.provider().equals(provider)) {
                    held.put(source, opened.finalInvoices(source));
                }
            }
        }
        return held;
    }

    private Result keep(CostSnapshot snapshot) {
        progress.step("Storing");
        try (CostStore opened = store.get()) {
            SaveResult saved = opened.save(snapshot);
            CostSnapshot whole = Wholeness.of(snapshot, opened);
            progress.step("Analysing");
            CostReport report = analysing.report(whole);
            opened.saveFindings(whole.source(), whole.collectedAt(), report.findings());
            return new Result(report, saved.skipped());
        }
    }

    private static Set<String> skipped(CostSnapshot snapshot, Set<String> known) {
        Set<String> skipped = new HashSet<>();
        for (Invoice invoice : snapshot.invoices()) {
            if (invoice.lines() == PartStatus.NOT_ASKED
                    && known.contains(invoice.id())
                    && snapshot.period().overlaps(invoice.billingPeriod())) {
                skipped.add(invoice.id());
            }
        }
        return skipped;
    }
}
