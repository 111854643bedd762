package io.cloudcost.monitor.alert.model;

/** How an alert stands. */
public enum AlertState {
    /** The figure is beyond its limit, but not for long enough. Nobody is told. */
    PENDING,
    /** The figure is beyond its limit. */
    OPEN,
    /** It is open, and its severity was raised since. */
    ESCALATED,
    /** It is over. */
    CLOSED;

    /** Whether people have to do with it: open or escalated. */
    public boolean isOpen() {
        return this == OPEN || this == ESCALATED;
    }
}
