package io.cloudcost.monitor.alert.model;

/** When a figure begins anew, as the cost of a day does at midnight. An alert ends with the time that its figure was of. */
public enum Resets {
    /**
     * As the label {@code period} says (day or month); without it, monthly for spend, projected spend and API spend; else
     * never.
     */
    AUTOMATIC,
    /** It goes on. */
    NEVER,
    /** At midnight in the book's zone. */
    DAILY,
    /** With the calendar month in the book's zone. */
    MONTHLY
}
