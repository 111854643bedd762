package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import io.cloudcost.files.FileException;
import io.cloudcost.focus.FocusColumn;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duckdb.DuckDBConnection;

/** Looks at files and says how each is laid out. */
final class Shapes {

    private static final int SAMPLE = 5_000;

    private Shapes() {}

    /** Whether files of FOCUS rows have columns of this name. */
    static boolean isFocus(String name) {
        return FocusColumn.find(name).isPresent();
    }

    /**
     * The files by their shape, in their order.
     *
     * @param known whether a name is one that columns of such files have
     * @param endsEarly whether the header may name columns at its end that no row has
     */
    static Map<FileShape, List<BillingFile>> of(
            DuckDBConnection connection, List<BillingFile> files, Predicate<String> known, boolean endsEarly)
            throws SQLException {
        Map<FileShape, List<BillingFile>> shapes = new LinkedHashMap<>();
        for (BillingFile file : files) {
            FileShape shape = switch (file.format()) {
                case CSV, CSV_GZIP -> text(connection, file, known, endsEarly);
                case JSON_LINES, JSON_LINES_GZIP -> FileShape.ofJsonLines();
                case PARQUET -> parquet(connection, file);
            };
            shapes.computeIfAbsent(shape, key -> new ArrayList<>()).add(file);
        }
        return shapes;
    }

    private static FileShape text(
            DuckDBConnection connection, BillingFile file, Predicate<String> known, boolean endsEarly)
            throws SQLException {
        CsvHeader header = CsvHeader.read(file, known);
        FileShape shape = FileShape.ofCsv(endsEarly ? header.withoutEmptyEnd(file) : header);
        return shape.withDecimalComma(hasDecimalComma(connection, shape, file));
    }

    /**
     * Numbers with a comma and none with a point. A comma before three digits could part thousands instead, which FOCUS
     * forbids: only other commas are taken for a sign.
     */
    private static boolean hasDecimalComma(DuckDBConnection connection, FileShape shape, BillingFile file)
            throws SQLException {
        String numbers = IntStream.range(0, shape.names().size())
                .filter(at -> FocusColumn.find(shape.names().get(at))
                        .filter(FocusColumn::isMetric)
                        .isPresent())
                .mapToObj(shape::reference)
                .collect(Collectors.joining(", "));
        if (numbers.isEmpty()) {
            return false;
        }
        String sample = "SELECT unnest([" + numbers + "]) AS number FROM (SELECT * FROM " + Scan.numbered(shape, file)
                + " LIMIT " + SAMPLE + ")";
        String sql = "SELECT coalesce(bool_or(regexp_matches(number, ',\\d{1,2}$|,\\d{4,}$')), FALSE) "
                + "AND NOT coalesce(bool_or(regexp_matches(number, '\\.\\d*$')), FALSE) FROM (" + sample + ")";
        return Sql.first(connection, sql, row -> row.getBoolean(1)).orElse(false);
    }

    private static FileShape parquet(DuckDBConnection connection, BillingFile file) throws SQLException {
        List<String[]> columns;
        try {
            columns = Sql.list(
                    connection,
                    "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM read_parquet("
                            + SqlText.files(List.of(file)) + "))",
                    row -> new String[] {row.getString(1), row.getString(2)});
        } catch (SQLException e) {
            throw new FileException("Cannot read " + file + " as Parquet: " + Trouble.firstLine(e), e);
        }
        return new FileShape(
                FileShape.Layout.PARQUET,
                columns.stream().map(column -> column[0]).toList(),
                columns.stream().map(column -> column[1]).toList(),
                ',',
                false,
                null);
    }
}
