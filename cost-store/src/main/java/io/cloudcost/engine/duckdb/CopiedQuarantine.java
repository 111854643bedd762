package io.cloudcost.engine.duckdb;

import io.cloudcost.engine.copy.StoredImport;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.duckdb.DuckDBConnection;

/** Rows in quarantine on their way out of a store and into another, as Parquet; an amount is text with all of its digits. */
final class CopiedQuarantine {

    private static final int SCALE = Numbers.SCALE;

    /** The digits of the remainder go behind those of the column, which are cut off and not rounded. */
    private static final String AMOUNT = "CASE WHEN billed_rest IS NULL THEN CAST(billed AS VARCHAR) ELSE "
            + "CASE WHEN billed = 0 AND billed_rest < 0 THEN '-' ELSE '' END || CAST(billed AS VARCHAR) "
            + "|| substr(split_part(CAST(abs(billed_rest) AS VARCHAR), '.', 2), " + (SCALE + 1) + ") END";

    private static final String POINT = "strpos(billed, '.')";
    private static final String FINER = "(" + POINT + " > 0 AND strlen(billed) > " + POINT + " + " + SCALE + ")";

    private static final String COLUMN = "CAST(CASE WHEN " + FINER + " THEN substr(billed, 1, " + POINT + " + " + SCALE
            + ") ELSE billed END AS " + Numbers.TYPE + ")";

    private static final String REST =
            "CASE WHEN " + FINER + " THEN CAST(CASE WHEN starts_with(billed, '-') THEN '-' ELSE '' "
                    + "END || '0." + "0".repeat(SCALE) + "' || substr(billed, " + POINT + " + " + (SCALE + 1) + ") AS "
                    + Numbers.REMAINDER_TYPE + ") END";

    private CopiedQuarantine() {}

    static List<StoredImport> imports(DuckDBConnection connection) throws SQLException {
        return Sql.list(
                connection,
                "SELECT q.import_id, q.customer, epoch_ns(u.read_at), q.files FROM (SELECT import_id, customer, "
                        + "list(DISTINCT file ORDER BY file) AS files FROM quarantine GROUP BY 1, 2) q JOIN (SELECT import_id, "
                        + "max(read_at) AS read_at FROM units GROUP BY 1) u USING (import_id) ORDER BY q.import_id",
                row -> new StoredImport(
                        row.getLong(1),
                        row.getString(2),
                        Times.instant(row.getLong(3)),
                        Arrays.stream((Object[]) row.getArray(4).getArray())
                                .map(String::valueOf)
                                .toList()));
    }

    static long write(DuckDBConnection connection, long importId, long newId, Path file) throws SQLException {
        return Sql.change(
                connection,
                "COPY (SELECT CAST(" + newId + " AS BIGINT) AS import_id, file, line, column_name, value, reason, "
                        + AMOUNT
                        + " AS billed, currency, rule, raw FROM quarantine WHERE import_id = " + importId + ") TO "
                        + SqlText.quote(file.toString()) + " (FORMAT parquet)");
    }

    static void read(DuckDBConnection connection, StoredImport imported, Path file) throws SQLException {
        Sql.update(connection, "DELETE FROM quarantine WHERE import_id = ?", imported.id());
        Sql.update(
                connection,
                "INSERT INTO quarantine (import_id, customer, file, line, column_name, value, reason, billed, billed_rest, "
                        + "currency, rule, raw) SELECT import_id, ?, file, line, column_name, value, reason, " + COLUMN
                        + ", "
                        + REST + ", currency, rule, raw FROM read_parquet(" + SqlText.quote(file.toString()) + ")",
                imported.customerId());
    }
}
