package io.cloudcost.snapshot;

/** What became of a part. Only of a part that was {@link #READ} does an empty list mean that there is none. */
public enum PartStatus {
    /** All of it was read. */
    READ,
    /** Some of it was read. */
    PARTLY,
    /** None of it could be read. */
    FAILED,
    /** The request did not ask for it. */
    NOT_ASKED,
    /** The provider has no such thing, or has it not for this account: nothing is missing. */
    NOT_OFFERED
}
