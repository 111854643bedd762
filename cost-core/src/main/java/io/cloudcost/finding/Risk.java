package io.cloudcost.finding;

/** What may go wrong when one acts on a finding. */
public enum Risk {
    /** It can be undone at once. */
    LOW,
    /** It needs a check first, or a short outage. */
    MEDIUM,
    /** Data or service may be lost. */
    HIGH
}
