package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.Dimension;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostResult;
import io.cloudcost.query.CostRow;
import io.cloudcost.query.TimeGrain;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Asks the engine, and reads its answer. */
final class QueryTable {

    private final CostQuery query;
    private final ChargeFacts facts;
    private final Map<Long, Period> spans = new HashMap<>();

    private QueryTable(CostQuery query, ChargeFacts facts) {
        this.query = query;
        this.facts = facts;
    }

    static CostResult ask(DuckDBConnection connection, CostQuery query, AskedCharges charges, ChargeFacts facts)
            throws SQLException {
        QuerySql sql = new QuerySql(query, facts);
        QueryTable table = new QueryTable(query, facts);
        List<CostRow> rows = Sql.list(connection, sql.text(charges), table::row, sql.parameters());
        return CostResult.of(query, rows);
    }

    private CostRow row(ResultSet row) throws SQLException {
        Map<Dimension, @Nullable String> group = new LinkedHashMap<>();
        int at = 1;
        for (Dimension dimension : query.groupBy()) {
            group.put(dimension, row.getString(at++));
        }
        Period time = time(row, at);
        String unit = facts.currency() != null ? facts.currency() : row.getString(at + 2);
        BigDecimal sum = sum(row.getBigDecimal(at + 3), row.getBigDecimal(at + 4));
        long charges = row.getLong(at + 5);
        return new CostRow(query.metric(), group, time, unit, sum, charges, charges - row.getLong(at + 6));
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal sum, @Nullable BigDecimal remainder) {
        if (sum == null) {
            return null;
        }
        return remainder == null ? Numbers.shortened(sum) : sum.add(remainder);
    }

    private @Nullable Period time(ResultSet row, int at) throws SQLException {
        if (query.grain() == TimeGrain.NONE) {
            return null;
        }
        long start = row.getLong(at);
        return query.grain() == TimeGrain.BILLING_PERIOD
                ? new Period(Times.instant(start), Times.instant(row.getLong(at + 1)))
                : spans.computeIfAbsent(start, nanos -> query.grain().around(Times.instant(nanos)));
    }
}
