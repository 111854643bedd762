package io.cloudcost.engine.duckdb;

import java.util.List;

/**
 * How a file is laid out; files of one shape are read together.
 *
 * @param text whether it is CSV
 * @param names of its columns, as they stand there
 * @param types of its columns in the engine's words; all text in CSV
 * @param separator between the fields of CSV
 * @param decimalComma whether numbers have a comma for the point
 */
record FileShape(boolean text, List<String> names, List<String> types, char separator, boolean decimalComma) {

    FileShape {
        names = List.copyOf(names);
        types = List.copyOf(types);
    }

    static FileShape ofCsv(CsvHeader header) {
        return new FileShape(
                true,
                header.names(),
                header.names().stream().map(name -> SqlText.VARCHAR).toList(),
                header.separator(),
                false);
    }

    FileShape withDecimalComma(boolean value) {
        return new FileShape(text, names, types, separator, value);
    }

    /** How a statement names the column; those of CSV are numbered, since headers may hold anything. */
    String reference(int column) {
        return text ? "c" + column : SqlText.name(names.get(column));
    }

    /** A column as a statement names it. */
    SourceColumn column(int at) {
        return new SourceColumn(reference(at), types.get(at), decimalComma);
    }
}
