package io.cloudcost.finding;

/** How soon to look at a finding; the highest comes first in order. */
public enum Priority {
    /** Now. */
    HIGH,
    /** Soon. */
    MEDIUM,
    /** Some day. */
    LOW,
    /** For information. */
    INFO
}
