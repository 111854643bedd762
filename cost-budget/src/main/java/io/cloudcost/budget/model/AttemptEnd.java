package io.cloudcost.budget.model;

/** Why an attempt is over. */
public enum AttemptEnd {
    /** The job ended, or went on another machine. */
    ENDED,
    /** The provider took the machine away. */
    PREEMPTED,
    /** The machine was seen gone. */
    LOST
}
