package io.cloudcost.budget.model;

/** What happens when a share of a budget is used, from mild to hard. */
public enum ThresholdAction {
    /** Handlers are told. */
    NOTIFY,
    /** A job needs somebody's approval. */
    NEED_APPROVAL,
    /** No job is let in. */
    BLOCK_NEW,
    /** Running jobs are asked to stop; none is stopped by force. */
    ASK_STOP
}
