package io.cloudcost.query;

import java.math.BigDecimal;

/**
 * Which rows of an answer are wanted, by their sum. A sum that is not known passes none.
 *
 * @param comparison of the sum with the limit
 * @param limit in the row's own currency or unit, whichever that is
 */
public record Having(Comparison comparison, BigDecimal limit) {

    boolean passes(CostRow row) {
        return row.sum() != null && comparison.holds(row.sum().compareTo(limit));
    }
}
