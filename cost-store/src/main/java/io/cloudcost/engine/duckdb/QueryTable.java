package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.Dimension;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostResult;
import io.cloudcost.query.CostRow;
import io.cloudcost.query.TimeGrain;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Asks the engine, and reads its answer. */
final class QueryTable {

    private QueryTable() {}

    static CostResult ask(DuckDBConnection connection, CostQuery query, @Nullable String customer) throws SQLException {
        QuerySql sql = new QuerySql(query, customer);
        String text = sql.text(engineKnowsTheOrder(connection, query));
        List<CostRow> rows = Sql.list(connection, text, row -> row(query, row), sql.parameters());
        return CostResult.of(query, rows);
    }

    /** The engine orders by the sum without its remainder; where there are remainders, the last digits decide here. */
    private static boolean engineKnowsTheOrder(DuckDBConnection connection, CostQuery query) throws SQLException {
        return query.limit() == 0
                || query.order() != CostQuery.Order.COST_DESCENDING
                || Sql.list(
                                connection,
                                "SELECT 1 FROM charges WHERE " + ChargeColumns.REMAINDERS + " IS NOT NULL LIMIT 1",
                                row -> true)
                        .isEmpty();
    }

    private static CostRow row(CostQuery query, ResultSet row) throws SQLException {
        Map<Dimension, @Nullable String> group = new LinkedHashMap<>();
        int at = 1;
        for (Dimension dimension : query.groupBy()) {
            group.put(dimension, row.getString(at++));
        }
        Period time = time(query.grain(), row, at);
        String currency = row.getString(at + 2);
        Money cost = cost(row.getBigDecimal(at + 3), row.getBigDecimal(at + 4), currency);
        long charges = row.getLong(at + 5);
        return new CostRow(group, time, currency, cost, charges, charges - row.getLong(at + 6));
    }

    private static @Nullable Money cost(@Nullable BigDecimal sum, @Nullable BigDecimal remainder, String currency) {
        if (sum == null) {
            return null;
        }
        return new Money(remainder == null ? sum : sum.add(remainder), currency);
    }

    private static @Nullable Period time(TimeGrain grain, ResultSet row, int at) throws SQLException {
        if (grain == TimeGrain.NONE) {
            return null;
        }
        Instant start = Times.instant(row.getLong(at));
        return switch (grain) {
            case NONE, DAY -> new Period(start, start.plus(1, ChronoUnit.DAYS));
            case MONTH -> Period.monthOf(start);
            case BILLING_PERIOD -> new Period(start, Times.instant(row.getLong(at + 1)));
        };
    }
}
