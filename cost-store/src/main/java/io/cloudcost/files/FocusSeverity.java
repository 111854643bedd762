package io.cloudcost.files;

/** How binding a rule of FOCUS is. */
public enum FocusSeverity {
    /** A file that breaks it does not conform. */
    MUST,
    /** Advice. */
    SHOULD
}
