package io.cloudcost.simulator.focus;

/** Where the bad rows come among the good ones: evenly spread. */
final class BadRows {

    private static final FocusFault[] FAULTS = FocusFault.values();

    private final int count;
    private final long rows;
    private int written;
    private long good;

    /** @param rows how many good ones there will be */
    BadRows(int count, long rows) {
        this.count = count;
        this.rows = rows;
    }

    /** A good row has been written. */
    void good() {
        good++;
    }

    /** Whether a bad row comes before the next good one. */
    boolean due() {
        return rest() && good * (count + 1L) >= (written + 1L) * rows;
    }

    boolean rest() {
        return written < count;
    }

    /** The fault of the bad row that comes now. */
    FocusFault next() {
        return FAULTS[written++ % FAULTS.length];
    }
}
