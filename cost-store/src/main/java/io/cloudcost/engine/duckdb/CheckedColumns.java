package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;

/** The columns of a file that is checked, as they stand there. */
final class CheckedColumns {

    private final Map<FocusColumn, SourceColumn> columns = new EnumMap<>(FocusColumn.class);
    private final List<String> odd = new ArrayList<>();

    /** @param version columns that it does not have are odd */
    CheckedColumns(FileShape shape, FocusVersion version) {
        for (int at = 0; at < shape.names().size(); at++) {
            String name = shape.names().get(at);
            Optional<FocusColumn> column = FocusColumn.find(name).filter(found -> found.isIn(version));
            boolean first = column.isPresent() && columns.putIfAbsent(column.get(), source(shape, at)) == null;
            boolean exact = first && column.get().columnName().equals(name);
            if (!exact && !(column.isEmpty() && name.startsWith(Dimension.EXTENSION_PREFIX))) {
                odd.add(name);
            }
        }
    }

    /** The columns of FOCUS that this file has, of whatever version. */
    static List<FocusColumn> known(FileShape shape) {
        return shape.names().stream()
                .flatMap(name -> FocusColumn.find(name).stream())
                .distinct()
                .toList();
    }

    boolean has(FocusColumn column) {
        return columns.containsKey(column);
    }

    Set<FocusColumn> all() {
        return columns.keySet();
    }

    /** Names that are neither the version's, as it writes them and once, nor a custom column's. */
    List<String> odd() {
        return odd;
    }

    /** The engine's word for the type of a column that is there. */
    Optional<SourceColumn> find(FocusColumn column) {
        return Optional.ofNullable(columns.get(column));
    }

    /**
     * SQL in which <code>{ListCost}</code> is a column's text, <code>#{ListCost}</code> its number and
     * <code>@{ChargePeriodStart}</code> its time: null where it is none, or the column is not there.
     */
    String sql(String template) {
        return FocusRule.COLUMN
                .matcher(template)
                .replaceAll(match -> Matcher.quoteReplacement(FocusColumn.find(match.group(2))
                        .map(columns::get)
                        .map(column -> value(match.group(1), column))
                        .orElse(nothing(match.group(1)))));
    }

    private static String value(String kind, SourceColumn column) {
        return switch (kind) {
            case "#" -> "TRY_CAST(" + (column.isNumber() ? column.reference() : column.text()) + " AS DOUBLE)";
            case "@" -> column.time();
            default -> column.text();
        };
    }

    private static String nothing(String kind) {
        return switch (kind) {
            case "#" -> "CAST(NULL AS DOUBLE)";
            case "@" -> "CAST(NULL AS " + Times.TYPE + ")";
            default -> "CAST(NULL AS VARCHAR)";
        };
    }

    private static SourceColumn source(FileShape shape, int at) {
        return new SourceColumn(shape.reference(at), shape.types().get(at), false);
    }
}
