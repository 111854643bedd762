package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import java.util.ArrayList;
import java.util.List;

/**
 * Which rows are not written to the letter of FOCUS: those are looked at a second time, with leniency that would be dear
 * for all of them. A row that is not odd is good.
 */
final class OddRowSql {

    /** The most characters of a number that surely has no more than 18 digits after its point. */
    private static final int PLAIN = 20;

    private final List<String> conditions = new ArrayList<>();

    /** @param strict the rows as they are when not odd */
    OddRowSql(RowSql strict) {
        conditions.add(new BadRowSql(strict).condition());
        fine(strict.source());
        for (FocusColumn column : ChargeColumns.FOCUS) {
            strict.source().find(column).ifPresent(found -> add(column, found, strict.value(column)));
        }
        strict.source()
                .find(FocusColumn.BILLING_ACCOUNT_ID)
                .ifPresent(account -> conditions.add(account.text() + " <> trim(" + account.text() + ")"));
    }

    /** True for odd rows, false or null for the others. */
    String condition() {
        return "(" + String.join(" OR ", conditions) + ")";
    }

    private void add(FocusColumn column, SourceColumn found, String value) {
        String text = found.text();
        if (column.format() == FocusFormat.CHOICE) {
            conditions.add(text + " IS NOT NULL AND TRY_CAST(" + text + " AS ENUM("
                    + SqlText.list(column.allowedValues()) + ")) IS NULL");
        } else if (found.isText()) {
            addText(column.format(), found, value);
        }
    }

    /** Numbers that may be finer than the store's columns: text that is long, or has an exponent. */
    private void fine(SourceColumns source) {
        List<String> texts = ChargeColumns.FOCUS.stream()
                .filter(FocusColumn::isMetric)
                .flatMap(column -> source.find(column).stream())
                .filter(SourceColumn::mayBeFine)
                .map(SourceColumn::text)
                .toList();
        texts.forEach(text -> conditions.add("strlen(" + text + ") > " + PLAIN));
        if (!texts.isEmpty()) {
            String all = "concat(" + String.join(", ", texts) + ")";
            conditions.add("contains(" + all + ", 'E') OR contains(" + all + ", 'e')");
        }
    }

    private void addText(FocusFormat format, SourceColumn found, String value) {
        String text = found.text();
        switch (format) {
            case DATE_TIME -> conditions.add("strlen(" + text + ") <> 20 OR NOT suffix(" + text + ", 'Z')");
            case TAGS -> conditions.add(found.oddTags(value));
            case KEY_VALUE, JSON_OBJECT ->
                conditions.add("NOT (prefix(" + text + ", '{') AND json_valid(" + text + "))");
            default -> {}
        }
    }
}
