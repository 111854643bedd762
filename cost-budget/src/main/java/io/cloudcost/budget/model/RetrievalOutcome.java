package io.cloudcost.budget.model;

/** What came of looking for a job in its provider's bill. */
public enum RetrievalOutcome {
    /** The bill names it, or a part of it. */
    FOUND,
    /** The bill was asked and does not name it, or not yet: that is not a cost of zero. */
    NOT_FOUND,
    /** Its cost was final before; nothing was asked. */
    ALREADY_FINAL,
    /** Nobody was given who could ask its provider's bill. */
    NO_SOURCE,
    /** It ended too long ago for its provider's bill to be asked. */
    BEYOND_REACH,
    /** No machine and no billing tag is known that a bill could name. */
    NOT_NAMEABLE,
    /** It runs. */
    NOT_ENDED,
    /** It never had a machine. */
    NOT_STARTED,
    /** Another process is asking for it. */
    BUSY,
    /** The bill could not be asked; it stays due. */
    FAILED,
    /** Asking would have cost more than the API budget allows; it stays due. */
    NOT_PAID;

    /** Whether the bill was asked for it. */
    public boolean asked() {
        return this == FOUND || this == NOT_FOUND;
    }
}
