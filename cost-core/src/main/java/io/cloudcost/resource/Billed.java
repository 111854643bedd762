package io.cloudcost.resource;

/** Whether the provider bills a resource in the state it is in. */
public enum Billed {
    /** It is billed. */
    YES,
    /** It is not billed. */
    NO,
    /** No source says. */
    UNKNOWN
}
