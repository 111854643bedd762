package io.cloudcost.budget.model;

/** Whether a job bears that its machine is taken away. */
public enum SpotUse {
    /** On demand only. */
    NEVER,
    /** Whichever is expected to cost less. */
    ALLOWED,
    /** Spot only. */
    ONLY
}
