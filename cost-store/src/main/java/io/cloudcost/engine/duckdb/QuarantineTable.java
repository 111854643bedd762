package io.cloudcost.engine.duckdb;

import io.cloudcost.files.Quarantine;
import io.cloudcost.files.QuarantinedRow;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Rows of files that could not be taken. */
final class QuarantineTable {

    private QuarantineTable() {}

    static Quarantine result(DuckDBConnection connection, long importId) throws SQLException {
        List<Quarantine> found = Sql.list(
                connection,
                "SELECT count(*), count(*) FILTER (WHERE billed IS NULL OR currency IS NULL) FROM quarantine "
                        + "WHERE import_id = ?",
                row -> new Quarantine(row.getLong(1), Amounts.none(), row.getLong(2), List.of()),
                importId);
        Amounts billed = Sql.list(
                        connection,
                        "SELECT currency, sum(billed) FROM quarantine WHERE import_id = ? AND billed IS NOT NULL "
                                + "AND currency IS NOT NULL GROUP BY 1",
                        row -> new Money(row.getBigDecimal(2), row.getString(1)),
                        importId)
                .stream()
                .collect(Amounts.summing());
        List<QuarantinedRow> first = Sql.list(
                connection,
                "SELECT file, line, column_name, value, reason FROM quarantine WHERE import_id = ? ORDER BY file, line LIMIT "
                        + Quarantine.SHOWN,
                QuarantineTable::read,
                importId);
        return new Quarantine(found.get(0).rows(), billed, found.get(0).unreadable(), first);
    }

    private static QuarantinedRow read(ResultSet row) throws SQLException {
        return new QuarantinedRow(
                row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5));
    }
}
