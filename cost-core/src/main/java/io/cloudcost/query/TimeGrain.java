package io.cloudcost.query;

/** Into which spans of time an answer is split. */
public enum TimeGrain {
    /** Not at all. */
    NONE,
    /** By the day (UTC) on which a charge starts. */
    DAY,
    /** By the calendar month (UTC) in which a charge starts. */
    MONTH,
    /** By billing period. */
    BILLING_PERIOD
}
