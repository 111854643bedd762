package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import io.cloudcost.focus.FocusType;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duckdb.DuckDBConnection;

/** Charges on their way from one engine to another, as Parquet. */
final class StagedCharges {

    /** What one file holds at most: another engine takes a file at a time, while the next is written. */
    private static final int ROWS_IN_FILE = 245_760;

    /** With larger groups, those of all threads fill the memory that the engine may take, and are swapped. */
    private static final int ROWS_IN_GROUP = 40_960;

    private static final long UNIT = 1;

    private StagedCharges() {}

    static void each(DuckDBConnection connection, long mask, Path folder, Consumer<Path> reader) throws SQLException {
        long rows = Sql.list(connection, "SELECT coalesce(max(rowid) + 1, 0) FROM charges", row -> row.getLong(1))
                .get(0);
        for (long first = 0; first < rows; first += ROWS_IN_FILE) {
            Path file = folder.resolve("charges-" + first + ".parquet");
            Sql.change(connection, copy(mask, first, file));
            reader.accept(file);
        }
    }

    private static String copy(long mask, long first, Path to) {
        String columns = Stream.concat(
                        ChargeColumns.FOCUS.stream().map(StagedCharges::written),
                        Stream.of(ChargeColumns.REMAINDERS, ChargeColumns.EXTENSIONS)
                                .map(StagedCharges::map))
                .collect(Collectors.joining(", "));
        return "COPY (SELECT xor(unit_id, CAST(" + mask + " AS BIGINT)) AS unit_id, row_no, " + columns
                + " FROM charges WHERE rowid >= " + first + " AND rowid < " + (first + ROWS_IN_FILE) + ") TO "
                + SqlText.quote(to.toString()) + " (FORMAT parquet, COMPRESSION lz4_raw, ROW_GROUP_SIZE "
                + ROWS_IN_GROUP + ")";
    }

    /** As the charges of one unit, which nothing more is known of. */
    static void take(DuckDBConnection connection, Path parquet) throws SQLException {
        String columns = Stream.concat(
                        ChargeColumns.FOCUS.stream().map(StagedCharges::read),
                        Stream.of(ChargeColumns.REMAINDERS, ChargeColumns.EXTENSIONS)
                                .map(StagedCharges::orNull))
                .collect(Collectors.joining(", "));
        Sql.update(
                connection,
                "INSERT INTO charges SELECT " + UNIT + ", 0, " + columns + " FROM read_parquet("
                        + SqlText.quote(parquet.toString()) + ")");
        Sql.update(connection, "INSERT INTO accounts (id, provider, account) VALUES (" + UNIT + ", 'any', 'any')");
        Sql.update(
                connection,
                "INSERT INTO units (id, account_id, feed, feed_rank, period_start, period_end, state, row_count, total, "
                        + "read_at) SELECT " + UNIT + ", " + UNIT
                        + ", 'any', 0, make_timestamp_ns(0), make_timestamp_ns(1), 'OPEN', count(*), '{}', "
                        + "make_timestamp_ns(0) FROM charges");
    }

    static String written(FocusColumn column) {
        return column.format() == FocusFormat.TAGS ? map(column.columnName()) : column.columnName();
    }

    static String map(String name) {
        return "coalesce(" + name + ", CAST(MAP {} AS " + ChargeColumns.TEXT_MAP + ")) AS " + name;
    }

    static String read(FocusColumn column) {
        if (column.format() == FocusFormat.TAGS) {
            return orNull(column.columnName());
        }
        return column.type() == FocusType.DATE_TIME
                ? "make_timestamp_ns(" + column.columnName() + ")"
                : column.columnName();
    }

    static String orNull(String map) {
        return "CASE WHEN cardinality(" + map + ") > 0 THEN CAST(" + map + " AS " + ChargeColumns.TEXT_MAP + ") END";
    }
}
