package io.cloudcost.resource;

/** Whose price it is. */
public enum PriceBasis {
    /** What the provider asks of everybody, before discounts, credits, commitments and tax. */
    LIST,
    /** What one customer pays after discounts. */
    DISCOUNTED
}
