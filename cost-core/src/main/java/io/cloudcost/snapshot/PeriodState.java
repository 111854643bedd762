package io.cloudcost.snapshot;

/** How settled a billing period's charges are. */
public enum PeriodState {
    /** It still runs. */
    OPEN,
    /** It is over, but its charges may still change. */
    SETTLING,
    /** It is invoiced and does not change any more. */
    FINAL
}
