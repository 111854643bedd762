package io.cloudcost.engine.copy;

/**
 * How charges are to be written.
 *
 * @param mask what the number of each charge's unit is changed by, bit by bit
 * @param timesAsNumbers whether times are nanoseconds since 1970, or times in Parquet
 */
public record ChargeFormat(long mask, boolean timesAsNumbers) {}
