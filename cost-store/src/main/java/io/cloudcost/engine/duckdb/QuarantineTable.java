package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import io.cloudcost.files.Quarantine;
import io.cloudcost.files.QuarantinedRow;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

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
                        "SELECT currency, sum(billed), coalesce(sum(billed_rest), 0) FROM quarantine WHERE import_id = ? AND billed IS NOT NULL "
                                + "AND currency IS NOT NULL GROUP BY 1",
                        row -> new Money(row.getBigDecimal(2).add(row.getBigDecimal(3)), row.getString(1)),
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

    /** Rows in quarantine, by file and line. */
    static List<QuarantinedRow> all(DuckDBConnection connection, @Nullable String customer, int limit)
            throws SQLException {
        return Sql.list(
                connection,
                "SELECT file, line, column_name, value, reason FROM quarantine WHERE customer IS NOT DISTINCT FROM ? "
                        + "ORDER BY file, line LIMIT ?",
                QuarantineTable::read,
                customer,
                limit);
    }

    /** Names the files as people know them. */
    static void name(DuckDBConnection connection, long importId, List<BillingFile> files) throws SQLException {
        for (BillingFile file : files) {
            if (!file.name().equals(file.toString())) {
                Sql.update(
                        connection,
                        "UPDATE quarantine SET file = ? WHERE import_id = ? AND file = ?",
                        file.name(),
                        importId,
                        file.toString());
            }
        }
    }

    /**
     * Makes this import's rows the customer's. Of earlier imports those go of which nothing else is held any more, and
     * those of files that have been read again.
     */
    static void keep(DuckDBConnection connection, @Nullable String customer, long importId, List<BillingFile> files)
            throws SQLException {
        Sql.update(
                connection,
                "DELETE FROM quarantine WHERE import_id <> ? AND customer IS NOT DISTINCT FROM ? AND file IN ("
                        + SqlText.list(files.stream().map(BillingFile::name).toList()) + ")",
                importId,
                customer);
        Sql.update(connection, "UPDATE quarantine SET customer = ? WHERE import_id = ?", customer, importId);
        removeOrphans(connection, customer);
    }

    /** Removes rows of imports of which nothing else is held any more. */
    static void removeOrphans(DuckDBConnection connection, @Nullable String customer) throws SQLException {
        Sql.update(
                connection,
                "DELETE FROM quarantine WHERE customer IS NOT DISTINCT FROM ? "
                        + "AND import_id NOT IN (SELECT import_id FROM units WHERE import_id IS NOT NULL)",
                customer);
    }

    private static QuarantinedRow read(ResultSet row) throws SQLException {
        return new QuarantinedRow(
                row.getString(1), row.getLong(2), row.getString(3), row.getString(4), row.getString(5));
    }
}
