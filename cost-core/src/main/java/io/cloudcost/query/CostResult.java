package io.cloudcost.query;

import io.cloudcost.model.Amounts;
import java.util.Collection;
import java.util.List;

/**
 * An answer.
 *
 * @param query the question
 * @param rows in the question's order; one per group, span of time and currency or unit
 * @param truncated whether the question's limit left rows out
 */
public record CostResult(CostQuery query, List<CostRow> rows, boolean truncated) {

    public CostResult {
        rows = List.copyOf(rows);
    }

    /**
     * An answer from all rows of a question in any order: leaves out those with sums that are not wanted, puts the others
     * in the question's order and cuts them at its limit. For authors of engines.
     */
    public static CostResult of(CostQuery query, Collection<CostRow> rows) {
        List<CostRow> ordered = rows.stream()
                .filter(row -> isWanted(query, row))
                .sorted(RowOrder.of(query))
                .toList();
        boolean truncated = query.limit() > 0 && ordered.size() > query.limit();
        return new CostResult(query, truncated ? ordered.subList(0, query.limit()) : ordered, truncated);
    }

    private static boolean isWanted(CostQuery query, CostRow row) {
        for (Having having : query.having()) {
            if (!having.passes(row)) {
                return false;
            }
        }
        return true;
    }

    /**
     * Sum over the rows that have a cost, per currency; of a truncated answer it is not the whole.
     *
     * @throws IllegalStateException if the metric is a quantity
     */
    public Amounts total() {
        return rows.stream().flatMap(row -> row.known().stream()).collect(Amounts.summing());
    }
}
