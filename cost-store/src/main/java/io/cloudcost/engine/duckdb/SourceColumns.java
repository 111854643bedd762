package io.cloudcost.engine.duckdb;

import io.cloudcost.files.FileException;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import java.util.ArrayList;
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

    private final FileShape shape;
    private final Map<FocusColumn, Integer> known = new EnumMap<>(FocusColumn.class);
    private final Map<String, Integer> extensions = new TreeMap<>();
    private final List<String> unknown = new ArrayList<>();

    /** @param example a file of this shape, for what is said of it */
    SourceColumns(FileShape shape, Object example) {
        this.shape = shape;
        for (int at = 0; at < shape.names().size(); at++) {
            add(shape.names().get(at), at, example);
        }
        checkNeeded(example);
    }

    Optional<SourceColumn> find(FocusColumn column) {
        return Optional.ofNullable(known.get(column)).map(this::column);
    }

    /** Columns that FOCUS does not have, by the name they are kept under. */
    Map<String, SourceColumn> extensions() {
        return extensions.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> column(entry.getValue()), (a, b) -> a, TreeMap::new));
    }

    /** Columns without {@code x_} that FOCUS does not have, as the file names them. */
    List<String> unknown() {
        return unknown;
    }

    /** Columns of FOCUS in the file that newer versions have removed or advise against. */
    List<FocusColumn> known() {
        return List.copyOf(known.keySet());
    }

    private SourceColumn column(int at) {
        return new SourceColumn(shape.reference(at), shape.types().get(at), shape.decimalComma());
    }

    private void add(String name, int at, Object example) {
        Optional<FocusColumn> column = FocusColumn.find(name);
        Integer before = column.isPresent()
                ? known.putIfAbsent(column.get(), at)
                : extensions.putIfAbsent(extension(name, at), at);
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

    private void checkNeeded(Object example) {
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
