package io.cloudcost.simulator.focus;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The right answers about a bill that was written: counted on the way, of the rows that are good and that count. */
public final class FocusTruth {

    private final Tally tally;
    private final List<BadLine> badLines;

    FocusTruth(Tally tally, List<BadLine> badLines) {
        this.tally = tally;
        this.badLines = List.copyOf(badLines);
    }

    /** How many rows are good and count. */
    public long rows() {
        return totals().values().stream().mapToLong(FocusTotals::rows).sum();
    }

    /** Sums per billing currency. */
    public SortedMap<String, FocusTotals> totals() {
        return perCurrency(tally.by(FocusGrouping.BILLING_ACCOUNT));
    }

    /** Sums per group and currency. */
    public Map<FocusKey, FocusTotals> by(FocusGrouping grouping) {
        return tally.by(grouping);
    }

    /**
     * Sums per value of one tag and currency: null for rows without it, {@code true} for a tag without a value.
     *
     * @param key {@code team}, {@code env}, {@code app} or {@code interruptible}; another one groups all rows under null
     */
    public Map<FocusKey, FocusTotals> byTag(String key) {
        return tally.byTag(key);
    }

    /** Sums per currency of the rows whose {@code ChargeClass} is Correction; empty if there are none. */
    public SortedMap<String, FocusTotals> corrections() {
        return perCurrency(tally.corrections());
    }

    /** Each commitment that has rows, in the order of ids. */
    public List<CommitmentTruth> commitments() {
        return tally.commitments();
    }

    /** The rows that must not be taken, in the order of the file; they are in no sum. */
    public List<BadLine> badLines() {
        return badLines;
    }

    private static SortedMap<String, FocusTotals> perCurrency(Map<FocusKey, FocusTotals> groups) {
        SortedMap<String, FocusTotals> totals = new TreeMap<>();
        groups.forEach((key, sums) -> totals.merge(key.currency(), sums, FocusTotals::plus));
        return totals;
    }
}
