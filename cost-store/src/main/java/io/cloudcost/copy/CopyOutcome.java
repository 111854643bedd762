package io.cloudcost.copy;

/** What became of a unit in a copy. */
public enum CopyOutcome {
    /** It was not there, or an older reading was: now it is as in the source. */
    COPIED,
    /** The same reading was there already. */
    THERE,
    /** A later reading was there, and stays. */
    LATER_KEPT
}
