package io.cloudcost.finding;

/** Who says so. */
public enum Origin {
    /** A rule of this library or of its user. */
    RULE,
    /** The provider's own adviser. */
    PROVIDER
}
