package io.cloudcost.budget.model;

/** How a job ended. */
public enum JobOutcome {
    /** It did its work. */
    SUCCEEDED,
    /** It did not. */
    FAILED,
    /** Somebody ended it. */
    CANCELLED,
    /** No machine ever began to work: nothing is booked. */
    NOT_STARTED,
    /** Nobody heard of it any more. */
    LOST
}
