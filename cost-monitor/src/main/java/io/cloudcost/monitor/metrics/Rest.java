package io.cloudcost.monitor.metrics;

/** What becomes of a metric's series beyond its bound. */
public enum Rest {
    /** They are added up in series whose labels say {@value Series#OTHER}, so that sums hold. */
    SUMMED,
    /** They are left out, and counted in {@code cost_series_left_out}: shares and times have no sum. */
    LEFT_OUT
}
