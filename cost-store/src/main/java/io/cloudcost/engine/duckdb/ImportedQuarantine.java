package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import io.cloudcost.files.FileException;
import io.cloudcost.files.Quarantine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/** Takes the bad rows of an import out, and keeps them with where and why. */
final class ImportedQuarantine {

    private static final String NO_ROW =
            "{'column_name': CAST(NULL AS VARCHAR), 'value': CAST(NULL AS VARCHAR), 'reason': 'It is no JSON object.'}";

    private static final String REJECTED = "column_name IS NULL";

    private final DuckDBConnection connection;
    private final long id;

    ImportedQuarantine(DuckDBConnection connection, long id) {
        this.connection = connection;
        this.id = id;
    }

    /** Notes the text that is no row, of files that were just read; of the same files read again nothing more. */
    void takeRejected(FileShape shape) throws SQLException {
        if (shape.layout() != FileShape.Layout.PARQUET) {
            checkWhole();
            addRejected();
        }
    }

    /** Takes the rows out that were put aside; whether there were any. */
    boolean takeOut() throws SQLException {
        return Sql.change(connection, "DELETE FROM charges WHERE unit_id = ?", -id) > 0;
    }

    /** Notes the rows that meet this condition. */
    void add(SourceRows source, List<BillingFile> files, RowSql row, String condition) throws SQLException {
        for (BillingFile file : files) {
            addBad(source, file, row, condition);
        }
    }

    /** Once all rows of these files are noted: says on which lines they are. */
    void place(FileShape shape, List<BillingFile> files) throws SQLException {
        for (BillingFile file : files) {
            if (shape.text() && hasRows(file)) {
                toLines(file);
            }
        }
    }

    private boolean hasRows(BillingFile file) throws SQLException {
        return Sql.first(
                        connection,
                        "SELECT 1 FROM quarantine WHERE import_id = ? AND file = ? LIMIT 1",
                        row -> true,
                        id,
                        file.toString())
                .isPresent();
    }

    Quarantine result() throws SQLException {
        return QuarantineTable.result(connection, id);
    }

    /** Text that is no row: too few fields, too many, a quote that does not end. */
    private void addRejected() throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO quarantine (import_id, file, line, reason, raw) SELECT DISTINCT ON (e.scan_id, e.file_id, e.line) "
                        + "?, f.file_path, e.line, CASE e.error_type WHEN 'MISSING COLUMNS' THEN 'It has too few fields.' "
                        + "WHEN 'TOO MANY COLUMNS' THEN 'It has too many fields.' ELSE e.error_message END, e.csv_line FROM "
                        + Scan.REJECTS + " e JOIN "
                        + Scan.REJECT_FILES
                        + " f USING (scan_id, file_id) WHERE NOT EXISTS (FROM quarantine q WHERE q.import_id = ? AND q.file = f.file_path "
                        + "AND q.line = e.line AND q.column_name IS NULL) ORDER BY e.scan_id, e.file_id, e.line, e.column_idx",
                id,
                id);
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE " + Scan.REJECTS);
            statement.execute("DROP TABLE " + Scan.REJECT_FILES);
        }
    }

    /** Once for each row of the file, whatever it would have become. */
    private void addBad(SourceRows source, BillingFile file, RowSql row, String condition) throws SQLException {
        FileShape shape = source.shape();
        String cells = IntStream.range(0, shape.names().size())
                .mapToObj(at -> SqlText.quote(shape.names().get(at)) + ", " + shape.reference(at))
                .collect(Collectors.joining(", "));
        SourceRows.Money cost = source.cost(row);
        BadRowSql bad = new BadRowSql(row);
        Sql.update(
                connection,
                "INSERT INTO quarantine (import_id, file, line, column_name, value, reason, billed, billed_rest, currency, rule, raw) "
                        + "SELECT DISTINCT ON (record_no) ?, ?, record_no, p.column_name, p.value, p.reason, "
                        + cost.amount() + ", " + cost.rest() + ", " + cost.currency() + ", " + source.rule()
                        + ", raw FROM (SELECT *, CASE WHEN " + source.isNone() + " THEN " + NO_ROW + " ELSE "
                        + bad.problem()
                        + " END AS p, CAST(json_object(" + cells
                        + ") AS VARCHAR) AS raw FROM " + row.computed(source.numbered(file)) + " WHERE " + condition
                        + ")",
                id,
                file.toString());
    }

    /** Rows come with the numbers of their records. */
    private void toLines(BillingFile file) throws SQLException {
        LineFinder lines = LineFinder.find(file, records(file, "column_name IS NOT NULL"), records(file, REJECTED));
        setLines(file, "column_name IS NOT NULL", lines.taken());
        setLines(file, REJECTED, lines.rejected());
    }

    private Set<Long> records(BillingFile file, String which) throws SQLException {
        return Set.copyOf(Sql.list(
                connection,
                "SELECT DISTINCT line FROM quarantine WHERE import_id = ? AND file = ? AND " + which,
                row -> row.getLong(1),
                id,
                file.toString()));
    }

    private void setLines(BillingFile file, String which, Map<Long, Long> lines) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE OR REPLACE TEMP TABLE import_lines (record BIGINT, line BIGINT)");
        }
        Sql.append(
                connection,
                "import_lines",
                List.copyOf(lines.entrySet()),
                (row, number, entry) -> row.append(entry.getKey().longValue())
                        .append(entry.getValue().longValue()));
        Sql.update(
                connection,
                "UPDATE quarantine SET line = l.line FROM import_lines l WHERE import_id = ? AND file = ? AND " + which
                        + " AND quarantine.line = l.record",
                id,
                file.toString());
    }

    /** A last line without its end and with too few fields is a file that was cut off. */
    private void checkWhole() throws SQLException {
        List<Path> cut = Sql.list(
                connection,
                "SELECT DISTINCT f.file_path, e.line_byte_position + strlen(e.csv_line) FROM " + Scan.REJECTS
                        + " e JOIN " + Scan.REJECT_FILES
                        + " f USING (scan_id, file_id) WHERE e.error_type IN ('MISSING COLUMNS', 'UNQUOTED VALUE')",
                found -> {
                    Path path = Path.of(found.getString(1));
                    return found.getLong(2) >= path.toFile().length() ? path : Path.of("");
                });
        for (Path path : cut) {
            if (!path.toString().isEmpty() && Files.exists(path)) {
                throw new FileException(
                        path + " ends in the middle of a row: it was cut off. Get it again. Nothing was imported.");
            }
        }
    }
}
