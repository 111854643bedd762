package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One file of a bill: its header, its rows in the version's columns, and three {@code x_} columns as AWS adds them. */
final class CsvFile implements Closeable {

    static final List<String> EXTENSIONS = List.of("x_Discounts", "x_Operation", "x_ServiceCode");

    private static final List<String> UNKNOWN = List.of("Id", "Cost Center");

    private final Path path;
    private final FocusColumn[] columns;
    private final Estate estate;
    private final Set<FocusQuirk> quirks;
    private final Cells cells;
    private final String nullText;
    private final CsvText csv;
    private long rows;

    CsvFile(Path path, FocusVersion version, Estate estate, Set<FocusQuirk> quirks) throws IOException {
        this.path = path;
        this.columns = FileColumns.of(version, quirks);
        this.estate = estate;
        this.quirks = quirks;
        this.cells = new Cells(quirks);
        this.nullText = cells.nullText();
        this.csv = new CsvText(Output.open(path), quirks.contains(FocusQuirk.SEMICOLON) ? ';' : ',');
        header();
    }

    long rows() {
        return rows;
    }

    void write(Row row) throws IOException {
        rows++;
        fields(row, columns.length);
        extensions(row);
        csv.endLine();
    }

    /** Writes a row that has this fault. */
    BadLine writeBad(Row row, FocusFault fault) throws IOException {
        fault.spoil(row);
        BadLine bad = new BadLine(path, csv.line(), ++rows, fault, fault.column(), fault.value());
        if (fault == FocusFault.TOO_FEW_FIELDS) {
            fields(row, columns.length / 2);
        } else {
            fields(row, columns.length);
            extensions(row);
        }
        if (fault == FocusFault.TOO_MANY_FIELDS) {
            csv.field("one");
            csv.field("too many");
        }
        csv.endLine();
        return bad;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private void header() throws IOException {
        if (quirks.contains(FocusQuirk.BYTE_ORDER_MARK)) {
            csv.mark();
        }
        for (String name : names()) {
            csv.field(name);
        }
        csv.endLine();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        if (quirks.contains(FocusQuirk.UNKNOWN_COLUMNS)) {
            names.addAll(UNKNOWN);
        }
        for (FocusColumn column : columns) {
            names.add(column.columnName());
        }
        names.addAll(EXTENSIONS);
        return names;
    }

    private void fields(Row row, int count) throws IOException {
        if (quirks.contains(FocusQuirk.UNKNOWN_COLUMNS)) {
            csv.field(Long.toString(rows));
            csv.field("CC-" + row.account);
        }
        TagSet tags = estate.tagSets.get(row.tagSet);
        for (int i = 0; i < count; i++) {
            field(cells.text(columns[i], row, tags));
        }
    }

    private void extensions(Row row) throws IOException {
        field(row.correction ? "{\"x_Reason\":\"Correction\"}" : null);
        field(row.serviceCode + ":Run");
        field(row.serviceCode);
    }

    private void field(@Nullable String text) throws IOException {
        if (text == null) {
            csv.raw(nullText);
        } else {
            csv.field(text);
        }
    }
}
