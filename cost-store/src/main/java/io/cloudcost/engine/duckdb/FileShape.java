package io.cloudcost.engine.duckdb;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a file is laid out; files of one shape are read together.
 *
 * @param layout how rows are written
 * @param names of its columns, as they stand there
 * @param types of its columns in the engine's words; all text in CSV
 * @param separator between the fields of CSV
 * @param decimalComma whether numbers have a comma for the point
 * @param dataset which of a mapping's datasets it is; null if there are none, or it is unknown
 */
record FileShape(
        Layout layout,
        List<String> names,
        List<String> types,
        char separator,
        boolean decimalComma,
        @Nullable String dataset) {

    /** How rows are written. */
    enum Layout {
        CSV,
        /** A JSON object in each line, read as one column of text. */
        JSON_LINES,
        PARQUET
    }

    FileShape {
        names = List.copyOf(names);
        types = List.copyOf(types);
    }

    static FileShape ofCsv(CsvHeader header) {
        return new FileShape(
                Layout.CSV,
                header.names(),
                header.names().stream().map(name -> SqlText.VARCHAR).toList(),
                header.separator(),
                false,
                null);
    }

    static FileShape ofJsonLines() {
        return new FileShape(Layout.JSON_LINES, List.of("line"), List.of(SqlText.VARCHAR), ',', false, null);
    }

    /** Whether it is CSV. */
    boolean text() {
        return layout == Layout.CSV;
    }

    boolean isJsonLines() {
        return layout == Layout.JSON_LINES;
    }

    FileShape withDecimalComma(boolean value) {
        return new FileShape(layout, names, types, separator, value, dataset);
    }

    FileShape withDataset(@Nullable String value) {
        return new FileShape(layout, names, types, separator, decimalComma, value);
    }

    Optional<String> knownDataset() {
        return Optional.ofNullable(dataset);
    }

    /** How a statement names the column; those of CSV are numbered, since headers may hold anything. */
    String reference(int column) {
        return layout != Layout.PARQUET ? "c" + column : SqlText.name(names.get(column));
    }

    /** A column as a statement names it. */
    SourceColumn column(int at) {
        return new SourceColumn(reference(at), types.get(at), decimalComma);
    }
}
