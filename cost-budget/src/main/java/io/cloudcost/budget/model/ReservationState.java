package io.cloudcost.budget.model;

/** How the money of a job is held. */
public enum ReservationState {
    /** Its owner is there. */
    HELD,
    /** Nobody has renewed it in time; it counts all the same. */
    ORPHANED,
    /** The job ended: what it cost is booked in its place. */
    BOOKED
}
