package io.cloudcost.engine.duckdb;

import io.cloudcost.engine.mapping.Mapping;
import io.cloudcost.engine.mapping.MappingRule;
import io.cloudcost.files.FileException;
import io.cloudcost.focus.FocusColumn;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Rows that a mapping makes of a provider's own file. Each row gets the mapping's words and its rule first, then becomes as
 * many rows as it has charges, and these get the columns of FOCUS.
 */
final class MappedRows implements SourceRows {

    /** The name of a row's rule among its columns. */
    static final String RULE = MappedNames.word("rule");

    /** The extension that charges have their rule in. */
    static final String RULE_EXTENSION = "x_MappingRule";

    private final FileShape shape;
    private final Mapping mapping;
    private final MappedNames names;
    private final Map<String, String> made = new LinkedHashMap<>();
    private final SourceColumns columns;

    private MappedRows(FileShape shape, Mapping mapping, MappedNames names) {
        this.shape = shape;
        this.mapping = mapping;
        this.names = names;
        Map<FocusColumn, SourceColumn> known = new EnumMap<>(FocusColumn.class);
        mapping.columns().forEach((column, sql) -> known.put(column, column(column.columnName(), sql)));
        names.tags().ifPresent(tags -> known.put(FocusColumn.TAGS, make("Tags", tags, ChargeColumns.TEXT_MAP)));
        Map<String, SourceColumn> extensions = new TreeMap<>();
        mapping.extensions().forEach((name, sql) -> extensions.put(name, column(name, sql)));
        extensions.put(RULE_EXTENSION, new SourceColumn(RULE, SqlText.VARCHAR, false));
        this.columns = new SourceColumns(known, extensions, List.of());
    }

    /**
     * The rows of such files.
     *
     * @param example a file of this shape, for what is said of it
     * @throws FileException if they lack a column that the mapping needs
     */
    static MappedRows of(FileShape shape, Mapping mapping, Told told, Object example) {
        MappedNames names = new MappedNames(shape, mapping, told);
        String missing = mapping.needed().stream()
                .filter(name -> !shape.isJsonLines() && !names.has(name))
                .map(name -> name.replace("|", " or "))
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new FileException(example + " is no " + mapping.title() + ": its header lacks " + missing
                    + ". Nothing was imported.");
        }
        String currency = mapping.currencyColumns();
        if (!currency.isEmpty() && told.currency() == null && !names.has(currency)) {
            throw new FileException(example + " does not say its currency: tell it, such as --currency USD or "
                    + "CostImport.currency(\"USD\"). Nothing was imported.");
        }
        return new MappedRows(shape, mapping, names);
    }

    @Override
    public FileShape shape() {
        return shape;
    }

    @Override
    public SourceColumns columns() {
        return columns;
    }

    @Override
    public String over(String scan) {
        String values = made.entrySet().stream()
                .map(value -> ", " + value.getValue() + " AS " + value.getKey())
                .collect(Collectors.joining());
        return "(SELECT *" + values + " FROM (SELECT *, unnest(" + charges() + ") AS " + MappedNames.word("part")
                + " FROM " + ruled(scan) + "))";
    }

    /** The rows as the file has them, with the mapping's words. */
    String worded(String scan) {
        String rows = mapping.isJson() ? JsonRows.over(shape, scan, names.paths()) : scan;
        for (List<String> level : names.levels()) {
            String words = level.stream()
                    .map(word -> names.resolveWord(word) + " AS " + MappedNames.word(word))
                    .collect(Collectors.joining(", "));
            rows = "(SELECT *, " + words + " FROM " + rows + ")";
        }
        return rows;
    }

    /** A condition of the mapping on rows with its words. */
    String condition(String template) {
        return names.resolve(template);
    }

    /** The rows as the file has them, with the mapping's words and the rule of each. */
    String ruled(String scan) {
        String rule = mapping.rules().stream()
                .map(one -> "WHEN " + names.resolve(one.condition()) + " THEN " + SqlText.quote(one.name()))
                .collect(Collectors.joining(" ", "CASE ", " END"));
        return "(SELECT *, " + rule + " AS " + RULE + " FROM " + worded(scan) + ")";
    }

    @Override
    public Money cost(RowSql row) {
        String cost = MappedNames.word(Mapping.COST);
        return new Money(
                "focus_number(" + cost + ")",
                "CAST(focus_remainder(" + cost + ") AS " + Numbers.REMAINDER_TYPE + ")",
                MappedNames.word(Mapping.CURRENCY));
    }

    @Override
    public String isNone() {
        return mapping.isJson() ? JsonRows.isNone() : "FALSE";
    }

    @Override
    public String rule() {
        return RULE;
    }

    Mapping mapping() {
        return mapping;
    }

    private String charges() {
        return mapping.rules().stream()
                .map(rule -> "WHEN " + SqlText.quote(rule.name()) + " THEN " + list(rule))
                .collect(Collectors.joining(" ", "CASE " + RULE + " ", " END"));
    }

    private static String list(MappingRule rule) {
        return "CAST([" + SqlText.list(rule.charges()) + "] AS VARCHAR[])";
    }

    private SourceColumn column(String name, String sql) {
        return names.typed(sql).orElseGet(() -> make(name, names.resolve(sql), SqlText.VARCHAR));
    }

    private SourceColumn make(String name, String sql, String type) {
        String alias = SqlText.name("made_" + name);
        made.put(alias, sql);
        return new SourceColumn(alias, type, false);
    }
}
