package io.cloudcost.files;

import io.cloudcost.model.Amounts;
import java.util.List;

/**
 * Rows that could not be taken, and the money in them.
 *
 * @param rows how many
 * @param billed sum of the billed cost of those of which it can be read
 * @param unreadable of how many rows the billed cost or its currency cannot be read: what they cost is unknown
 * @param first the first of them, at most {@value #SHOWN}
 */
public record Quarantine(long rows, Amounts billed, long unreadable, List<QuarantinedRow> first) {

    /** How many rows are told at once; the store keeps them all. */
    public static final int SHOWN = 20;

    public Quarantine {
        first = List.copyOf(first);
    }

    /** Nothing. */
    public static Quarantine none() {
        return new Quarantine(0, Amounts.none(), 0, List.of());
    }
}
