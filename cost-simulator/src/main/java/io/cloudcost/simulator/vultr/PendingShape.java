package io.cloudcost.simulator.vultr;

/** In which shape the server shows the open month's charges; the published description and the real answer differ. */
public enum PendingShape {
    /** Like the lines of an invoice: what the real API answers. */
    LINES,
    /** With {@code date} and {@code amount}, like the billing history: what the published description says. */
    HISTORY,
    /** The lines as a bare array, without an object around them. */
    BARE_ARRAY
}
