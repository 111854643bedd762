package io.cloudcost.finding;

/** How much work it is to act on a finding. */
public enum Effort {
    /** Minutes. */
    LOW,
    /** Hours, or several people. */
    MEDIUM,
    /** Days, or a change of design. */
    HIGH
}
