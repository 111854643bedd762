package io.cloudcost.budget.model;

/** What an estimate rests on. */
public enum EstimateBasis {
    /** The runtime that the caller gave. */
    GIVEN,
    /** The configured runtime, since nobody gave one. */
    DEFAULT,
    /** How long jobs of this name ran. */
    RUNTIME_HISTORY,
    /** What such jobs really cost. */
    COST_HISTORY,
    /** Nothing: no price was known, and the gate was told to allow that. */
    UNKNOWN
}
