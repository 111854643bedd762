package io.cloudcost.budget.model;

/** How much of a job's real cost is known. */
public enum ActualState {
    /** Nothing: no bill names the job, or none was asked. That is not a cost of zero. */
    NONE,
    /** The bill names some of the job's machines and not the others. */
    PARTIAL,
    /** The bill names all of them, and may still change. */
    SETTLING,
    /** The bill names all of them and does not change any more. */
    FINAL
}
