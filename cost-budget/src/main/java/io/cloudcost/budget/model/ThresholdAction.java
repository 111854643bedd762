package io.cloudcost.budget.model;

/** What happens when a share of a budget is used, from mild to hard. */
public enum ThresholdAction {
    /** The decision on a job that comes to it says so. */
    NOTIFY,
    /** A job needs somebody's approval. */
    NEED_APPROVAL,
    /** No job is let in. */
    BLOCK_NEW,
    /** No job is let in that would come to it; and if it is reached all the same, running jobs are asked to stop, the newest first. */
    ASK_TO_STOP
}
