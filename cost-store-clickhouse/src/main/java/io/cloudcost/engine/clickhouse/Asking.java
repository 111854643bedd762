package io.cloudcost.engine.clickhouse;

import io.cloudcost.engine.duckdb.Numbers;
import io.cloudcost.focus.Dimension;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.query.TimeGrain;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the engine, and reads its answer. */
final class Asking {

    private final CostQuery query;
    private final int group;
    private final Map<Long, Period> spans = new HashMap<>();

    private Asking(CostQuery query) {
        this.query = query;
        this.group = query.groupBy().size();
    }

    /**
     * The rows of an answer.
     *
     * @param rows as far as the engine cuts them
     * @param state of the ledger while it was answered; null if there are no rows
     */
    record Answer(List<CostRow> rows, @Nullable String state) {}

    static Answer ask(Server server, CostQuery query, AskedCharges asked) {
        Asking asking = new Asking(query);
        List<Map.Entry<String, CostRow>> rows = server.list(
                new QuerySql(query, asked).text(), row -> Map.entry(row.string(asking.group + 7), asking.row(row)));
        return new Answer(
                rows.stream().map(Map.Entry::getValue).toList(),
                rows.isEmpty() ? null : rows.get(0).getKey());
    }

    private CostRow row(Row row) {
        Map<Dimension, @Nullable String> values = new LinkedHashMap<>();
        int at = 0;
        for (Dimension dimension : query.groupBy()) {
            values.put(dimension, DimensionSql.text(dimension, row.value(at++)));
        }
        long charges = row.number(group + 5);
        long having = row.number(group + 6);
        BigDecimal sum = having == 0 ? null : sum(row.decimal(group + 3), row.decimal(group + 4));
        return new CostRow(query.metric(), values, time(row), row.text(group + 2), sum, charges, charges - having);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal sum, @Nullable BigDecimal remainder) {
        if (sum == null) {
            return null;
        }
        return remainder == null ? Numbers.shortened(sum) : sum.add(remainder);
    }

    private @Nullable Period time(Row row) {
        if (query.grain() == TimeGrain.NONE) {
            return null;
        }
        long start = row.number(group);
        return query.grain() == TimeGrain.BILLING_PERIOD
                ? new Period(Times.instant(start), row.time(group + 1))
                : spans.computeIfAbsent(start, nanos -> query.grain().around(Times.instant(nanos)));
    }
}
