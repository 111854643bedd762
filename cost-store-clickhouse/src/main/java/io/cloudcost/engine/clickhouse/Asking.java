package io.cloudcost.engine.clickhouse;

import io.cloudcost.engine.duckdb.Numbers;
import io.cloudcost.focus.Dimension;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostResult;
import io.cloudcost.query.CostRow;
import io.cloudcost.query.TimeGrain;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks the engine, and reads its answer. */
final class Asking {

    private final CostQuery query;
    private final Map<Long, Period> spans = new HashMap<>();

    private Asking(CostQuery query) {
        this.query = query;
    }

    static CostResult ask(Server server, CostQuery query, AskedCharges asked) {
        return CostResult.of(query, server.list(new QuerySql(query, asked).text(), new Asking(query)::row));
    }

    private CostRow row(Row row) {
        Map<Dimension, @Nullable String> group = new LinkedHashMap<>();
        int at = 0;
        for (Dimension dimension : query.groupBy()) {
            group.put(dimension, DimensionSql.text(dimension, row.value(at++)));
        }
        Period time = time(row, at);
        long charges = row.number(at + 5);
        long having = row.number(at + 6);
        BigDecimal sum = having == 0 ? null : sum(row.decimal(at + 3), row.decimal(at + 4));
        return new CostRow(query.metric(), group, time, row.text(at + 2), sum, charges, charges - having);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal sum, @Nullable BigDecimal remainder) {
        if (sum == null) {
            return null;
        }
        return remainder == null ? Numbers.shortened(sum) : sum.add(remainder);
    }

    private @Nullable Period time(Row row, int at) {
        if (query.grain() == TimeGrain.NONE) {
            return null;
        }
        long start = row.number(at);
        return query.grain() == TimeGrain.BILLING_PERIOD
                ? new Period(Times.instant(start), row.time(at + 1))
                : spans.computeIfAbsent(start, nanos -> query.grain().around(Times.instant(nanos)));
    }
}
