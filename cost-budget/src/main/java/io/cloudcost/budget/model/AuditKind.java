package io.cloudcost.budget.model;

/** What was written down. */
public enum AuditKind {
    /** A job was let in, and its money reserved. */
    ADMITTED,
    /** A job was let in though its price was not known. */
    ALLOWED_UNKNOWN,
    /** A launch was refused. */
    REFUSED,
    /** A job ended, and its cost took the place of its reservation. */
    BOOKED,
    /** A job ended without a machine; its reservation was given back. */
    RELEASED,
    /** A budget was set or changed. */
    LIMIT_SET,
    /** A budget was removed. */
    LIMIT_REMOVED,
    /** What the bill says was written into a budget. */
    REFRESHED,
    /** A job was asked to stop. */
    STOP_ASKED,
    /** What the bill says of a job took the place of what it was booked with. */
    CORRECTED,
    /** A threshold of a budget was reached, for the first time in the budget's window. */
    THRESHOLD_REACHED,
    /** A handler was told of a threshold. */
    ACTION_DONE,
    /** A handler that was told of a threshold failed. */
    ACTION_FAILED
}
