package io.cloudcost.query;

/** Charges that can be asked. A snapshot and every store give the same answer to the same question. */
public interface CostData {

    /**
     * Asks.
     *
     * @throws io.cloudcost.CostException if the data cannot be read
     */
    CostResult query(CostQuery query);
}
