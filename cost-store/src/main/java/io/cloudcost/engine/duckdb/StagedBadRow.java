package io.cloudcost.engine.duckdb;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * A row in quarantine, on its way to another engine.
 *
 * @param file where it is
 * @param line on which line
 * @param column which column is at fault
 * @param value what stands there
 * @param reason one sentence
 * @param billed its billed cost, if that can be read
 * @param currency of it
 * @param rule of the mapping that it came by
 * @param raw all of the row, as JSON
 */
public record StagedBadRow(
        String file,
        long line,
        @Nullable String column,
        @Nullable String value,
        String reason,
        @Nullable BigDecimal billed,
        @Nullable String currency,
        @Nullable String rule,
        @Nullable String raw) {

    static void each(DuckDBConnection connection, Consumer<StagedBadRow> reader) throws SQLException {
        Sql.list(
                connection,
                "SELECT file, line, column_name, value, reason, billed, billed_rest, currency, rule, raw FROM quarantine "
                        + "ORDER BY file, line",
                row -> {
                    BigDecimal billed = row.getBigDecimal(6);
                    BigDecimal rest = row.getBigDecimal(7);
                    reader.accept(new StagedBadRow(
                            row.getString(1),
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            billed == null || rest == null ? billed : billed.add(rest),
                            row.getString(8),
                            row.getString(9),
                            row.getString(10)));
                    return true;
                });
    }
}
