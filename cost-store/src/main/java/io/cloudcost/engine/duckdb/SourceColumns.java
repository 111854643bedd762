package io.cloudcost.engine.duckdb;

import io.cloudcost.files.FileException;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Which of a file's columns is which of ours. */
final class SourceColumns {

    /** Without these no row could be kept: a file that lacks one is no file of FOCUS rows. */
    static final List<FocusColumn> NEEDED = List.of(
            FocusColumn.BILLED_COST,
            FocusColumn.BILLING_ACCOUNT_ID,
            FocusColumn.BILLING_CURRENCY,
            FocusColumn.BILLING_PERIOD_START,
            FocusColumn.BILLING_PERIOD_END,
            FocusColumn.CHARGE_CATEGORY,
            FocusColumn.CHARGE_PERIOD_START,
            FocusColumn.CHARGE_PERIOD_END);

    private final Map<FocusColumn, SourceColumn> known;
    private final Map<String, SourceColumn> extensions;
    private final List<String> unknown;

    /**
     * Columns that are told.
     *
     * @param extensions by the name they are kept under
     * @param unknown columns without {@code x_} that FOCUS does not have, as the file names them
     */
    SourceColumns(Map<FocusColumn, SourceColumn> known, Map<String, SourceColumn> extensions, List<String> unknown) {
        this.known = known;
        this.extensions = extensions;
        this.unknown = unknown;
    }

    /**
     * The columns of a file of FOCUS rows, by their names.
     *
     * @param example a file of this shape, for what is said of it
     * @throws FileException if two have the same name, or a needed one is missing
     */
    static SourceColumns of(FileShape shape, Object example) {
        SourceColumns columns = new SourceColumns(new EnumMap<>(FocusColumn.class), new TreeMap<>(), new ArrayList<>());
        for (int at = 0; at < shape.names().size(); at++) {
            columns.add(shape, at, example);
        }
        columns.checkNeeded(shape, example);
        return columns;
    }

    Optional<SourceColumn> find(FocusColumn column) {
        return Optional.ofNullable(known.get(column));
    }

    /** Columns that FOCUS does not have, by the name they are kept under. */
    Map<String, SourceColumn> extensions() {
        return Collections.unmodifiableMap(extensions);
    }

    /** Columns without {@code x_} that FOCUS does not have, as the file names them. */
    List<String> unknown() {
        return unknown;
    }

    /** Columns of FOCUS in the file, of whatever version. */
    List<FocusColumn> known() {
        return List.copyOf(known.keySet());
    }

    private void add(FileShape shape, int at, Object example) {
        String name = shape.names().get(at);
        Optional<FocusColumn> column = FocusColumn.find(name);
        SourceColumn own = shape.column(at);
        SourceColumn before = column.isPresent()
                ? known.putIfAbsent(column.get(), own)
                : extensions.putIfAbsent(extension(name, at), own);
        if (before != null) {
            throw new FileException(
                    example + " has two columns named " + name + ": rename or remove one. Nothing was imported.");
        }
    }

    private String extension(String name, int at) {
        String clean = name.strip().replaceAll("\\s+", "_");
        if (clean.toLowerCase(Locale.ROOT).startsWith(Dimension.EXTENSION_PREFIX) && clean.length() > 2) {
            return Dimension.EXTENSION_PREFIX + clean.substring(2);
        }
        unknown.add(name);
        return Dimension.EXTENSION_PREFIX + (clean.isEmpty() ? "Column" + (at + 1) : clean);
    }

    private void checkNeeded(FileShape shape, Object example) {
        List<FocusColumn> missing =
                NEEDED.stream().filter(column -> !known.containsKey(column)).toList();
        if (!missing.isEmpty()) {
            throw new FileException(example + " is no file of FOCUS rows: its header lacks "
                    + missing.stream().map(FocusColumn::columnName).collect(Collectors.joining(", ")) + "; it has "
                    + shape.names().stream().limit(8).collect(Collectors.joining(", "))
                    + (shape.names().size() > 8 ? ", …" : "") + ". Nothing was imported.");
        }
    }
}
