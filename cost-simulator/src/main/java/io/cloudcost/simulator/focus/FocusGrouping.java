package io.cloudcost.simulator.focus;

/** By what a {@link FocusTruth} has sums, always per billing currency as well. */
public enum FocusGrouping {
    /** {@code ServiceName}. */
    SERVICE,
    /** {@code RegionId}; null for what has no region. */
    REGION,
    /** {@code SubAccountId}; null for what has none. */
    SUB_ACCOUNT,
    /** {@code BillingAccountId}. */
    BILLING_ACCOUNT,
    /** The month of {@code BillingPeriodStart}, for example {@code 2026-03}. */
    BILLING_MONTH,
    /** {@code ServiceName} and the UTC day of {@code ChargePeriodStart}, for example {@code 2026-03-31}. */
    SERVICE_AND_DAY,
    /** {@code ServiceName} and the month of {@code BillingPeriodStart}. */
    SERVICE_AND_MONTH
}
