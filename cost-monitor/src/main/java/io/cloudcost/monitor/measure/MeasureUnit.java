package io.cloudcost.monitor.measure;

/** What a figure counts. */
public enum MeasureUnit {
    /** An amount of money; its currency is with each figure. */
    MONEY,
    /** A share or a change: 0.25 is 25 %. */
    RATIO,
    /** A number of things. */
    COUNT,
    /** A span of time. */
    SECONDS
}
