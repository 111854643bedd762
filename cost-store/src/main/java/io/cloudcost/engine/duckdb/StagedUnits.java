package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusType;
import io.cloudcost.snapshot.Source;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** Reads what was imported. */
final class StagedUnits {

    private StagedUnits() {}

    static List<StagedUnit> all(DuckDBConnection connection) throws SQLException {
        String times = columns(FocusType.DATE_TIME, "%s");
        String facts = "SELECT unit_id, count(" + ChargeColumns.REMAINDERS + ") > 0 AS finer, max(greatest("
                + columns(FocusType.DECIMAL, "abs(%s)") + ")) AS largest, min(least(" + times
                + ")) AS first, max(greatest("
                + times + ")) AS last FROM charges GROUP BY unit_id";
        return Sql.list(
                connection,
                "SELECT " + UnitTable.COLUMNS + ", a.provider, a.account, u.id, f.finer, "
                        + "strlen(CAST(CAST(trunc(f.largest) AS HUGEINT) AS VARCHAR)), epoch_ns(f.first), epoch_ns(f.last), u.members FROM units u JOIN accounts a ON a.id = u.account_id "
                        + "JOIN (" + facts
                        + ") f ON f.unit_id = u.id ORDER BY a.provider, a.account, u.period_start, u.period_end",
                row -> new StagedUnit(
                        row.getLong(11),
                        new Source(row.getString(9), row.getString(10)),
                        UnitTable.coverage(row),
                        Sql.texts(row, 16),
                        row.getBoolean(12),
                        row.getInt(13),
                        Times.instant(row.getLong(14)),
                        Times.instant(row.getLong(15))));
    }

    static String columns(FocusType type, String format) {
        return ChargeColumns.FOCUS.stream()
                .filter(column -> column.type() == type)
                .map(FocusColumn::columnName)
                .map(format::formatted)
                .collect(Collectors.joining(", "));
    }
}
