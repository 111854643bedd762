package io.cloudcost.query;

import io.cloudcost.model.Amounts;
import java.util.List;

/**
 * An answer.
 *
 * @param query the question
 * @param rows in the question's order; one per group, span of time and currency
 * @param truncated whether the question's limit left rows out
 */
public record CostResult(CostQuery query, List<CostRow> rows, boolean truncated) {

    public CostResult {
        rows = List.copyOf(rows);
    }

    /** Sum over the rows, per currency; of a truncated answer it is not the whole. */
    public Amounts total() {
        return rows.stream().map(CostRow::cost).collect(Amounts.summing());
    }
}
