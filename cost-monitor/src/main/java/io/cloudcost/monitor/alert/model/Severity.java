package io.cloudcost.monitor.alert.model;

/** How much an alert matters, the least first. */
public enum Severity {
    /** Good to know. */
    INFO,
    /** Somebody should look soon. */
    WARNING,
    /** Somebody should look now. */
    CRITICAL;

    /** So many steps more, the highest at most. */
    public Severity raised(long steps) {
        return switch (this) {
            case INFO -> steps <= 0 ? INFO : WARNING.raised(steps - 1);
            case WARNING -> steps <= 0 ? WARNING : CRITICAL;
            case CRITICAL -> CRITICAL;
        };
    }
}
