package io.cloudcost.focus;

/** How strongly FOCUS asks that a column be <i>present</i>; whether it may hold null is another matter. */
public enum FeatureLevel {
    /** Present in every file. */
    MANDATORY,
    /** Present where the provider has the feature that the column describes. */
    CONDITIONAL,
    /** Should be present. */
    RECOMMENDED,
    /** May be present. */
    OPTIONAL
}
