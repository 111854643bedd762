package io.cloudcost.budget.model;

/** Why a job may not run. */
public enum RefusalCode {
    /** It may cost more than this one job is allowed. */
    OVER_REQUEST_LIMIT,
    /** It does not fit in a budget. */
    OVER_BUDGET,
    /** A threshold of a budget lets no job in. */
    BLOCKED,
    /** A threshold of a budget wants somebody's approval. */
    NEEDS_APPROVAL,
    /** No machine fits. */
    NO_MACHINE,
    /** No price is known. */
    PRICE_UNKNOWN,
    /** The price is older than allowed. */
    PRICE_TOO_OLD,
    /** Prices and budgets are in currencies between which no rate is known. */
    CURRENCY
}
