package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusVersion;
import java.util.List;
import java.util.Set;

/** Everything that a bill was told. */
record Plan(long seed, Estate estate, List<Month> months, FocusVersion version, Set<FocusQuirk> quirks, int badRows) {

    private static final long ROWS_PER_RESOURCE = 60;
    private static final long LEAST_RESOURCES = 500;

    long rows() {
        return months.stream().mapToLong(Month::rows).sum();
    }

    RowMaker rowMaker() {
        return new RowMaker(seed, estate, Math.max(LEAST_RESOURCES, rows() / ROWS_PER_RESOURCE));
    }

    Tally tally() {
        return new Tally(estate, months);
    }
}
