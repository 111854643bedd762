package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusFormat;
import io.cloudcost.focus.FocusType;
import io.cloudcost.focus.FocusVersion;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the facts of a column say of its values alone: null, type, allowed values, the way they are written. */
final class ColumnRules {

    private static final String NUMBER = "-?([0-9]+([.][0-9]+)?|[.][0-9]+)([eE]-?[0-9]+)?";
    private static final String TIME = "[0-9]{4}-[0-9]{2}-[0-9]{2}T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]Z";
    private static final String NOUN = "[A-Za-z][A-Za-z0-9]*( [A-Za-z][A-Za-z0-9]*)*";
    private static final String UNIT = "([1-9][0-9]* )?" + NOUN + "(-" + NOUN + ")*(/([1-9][0-9]* )?" + NOUN + ")?";

    /** Codes of ISO 4217 that are younger than the tables of older JDKs. */
    private static final Set<String> YOUNG_CURRENCIES = Set.of("SLE", "VED", "XAD", "XCG", "ZWG");

    private final FocusColumn column;
    private final SourceColumn source;
    private final String value;

    private ColumnRules(FocusColumn column, SourceColumn source) {
        this.column = column;
        this.source = source;
        this.value = "{" + column + "}";
    }

    /** @param text whether the file is text, in which the type of a value shows in how it is written */
    static List<FocusRule> of(FocusColumn column, SourceColumn source, FocusVersion version, boolean text) {
        ColumnRules rules = new ColumnRules(column, source);
        List<FocusRule> all = new ArrayList<>();
        if (!column.nullable(version)) {
            all.add(FocusRule.must(column + ".null", column + " must not be null.", rules.value + " IS NULL"));
        }
        if (!text) {
            all.add(rules.nativeType());
        } else if (column.type() != FocusType.STRING) {
            all.add(rules.writtenType());
        }
        rules.addFormat(all, version);
        return all;
    }

    private FocusRule writtenType() {
        return switch (column.type()) {
            case STRING -> throw new IllegalArgumentException(column + " is text, as all of the file");
            case DECIMAL ->
                type(
                        "a number such as -12.34 or 1.2E-5: digits and a point, no plus, no blanks, nothing that parts thousands",
                        "NOT regexp_full_match(" + value + ", '" + NUMBER + "')");
            case DATE_TIME ->
                type(
                        "a time in UTC, written like 2026-11-01T00:00:00Z",
                        "NOT (regexp_full_match(" + value + ", '" + TIME + "') AND TRY_CAST(" + value
                                + " AS TIMESTAMP) IS NOT NULL)");
            case JSON -> json();
        };
    }

    private FocusRule nativeType() {
        return switch (column.type()) {
            case STRING -> type("text", source.isText() ? "FALSE" : "TRUE");
            case DECIMAL ->
                type("a number, of a type for numbers", source.isNumber() ? "NOT isfinite(#" + value + ")" : "TRUE");
            case DATE_TIME -> type("a time in UTC, of a type for times", source.isTime() ? "FALSE" : "TRUE");
            case JSON -> json();
        };
    }

    private FocusRule json() {
        return column.format() == FocusFormat.JSON_OBJECT
                ? type("a JSON object, no key twice", "NOT rule_is_object(" + value + ")")
                : type(
                        "a JSON object of plain values (text, numbers, true, false, null), no key twice",
                        "NOT rule_is_key_value(" + value + ")");
    }

    private void addFormat(List<FocusRule> all, FocusVersion version) {
        if (column.format() == FocusFormat.TEXT) {
            all.add(FocusRule.must(
                    column + ".blank", column + " must not be blank text: what is not there is null.", isBlank()));
        } else if (column.format() == FocusFormat.CHOICE) {
            all.add(FocusRule.must(
                    column + ".values",
                    column + " must be one of the values that FOCUS allows" + few() + ".",
                    value + " NOT IN (" + SqlText.list(column.allowedValues()) + ")"));
        } else if (column.format() == FocusFormat.UNIT) {
            all.add(FocusRule.should(
                    column + ".format",
                    column + " should be written like Hours, GB-Months, GB/Second or 1000 Tokens.",
                    "NOT regexp_full_match(" + value + ", '" + UNIT + "')"));
        } else if (column.format() == FocusFormat.CURRENCY) {
            addCurrency(all, version);
        }
    }

    /** Before 1.4 prices might be in a virtual currency, such as tokens or credits. */
    private void addCurrency(List<FocusRule> all, FocusVersion version) {
        if (column == FocusColumn.PRICING_CURRENCY && version.isBefore(FocusVersion.V1_4)) {
            all.add(FocusRule.must(
                    column + ".format",
                    column + " must be a currency of ISO 4217 such as USD, or the name of a virtual one.",
                    isBlank()));
        } else {
            all.add(FocusRule.must(
                    column + ".format",
                    column + " must be a currency of ISO 4217, three capital letters such as USD.",
                    value + " NOT IN (" + SqlText.list(currencies()) + ")"));
        }
    }

    /** Trims that text alone which could be blank: to trim each takes longer than all else. */
    private String isBlank() {
        return "CASE WHEN " + value + " < '!' THEN trim(" + value + ") = '' END";
    }

    private static Set<String> currencies() {
        Set<String> codes = new TreeSet<>(YOUNG_CURRENCIES);
        Currency.getAvailableCurrencies().forEach(currency -> codes.add(currency.getCurrencyCode()));
        return codes;
    }

    private String few() {
        return column.allowedValues().size() > 5 ? "" : ": " + String.join(", ", column.allowedValues());
    }

    private FocusRule type(String what, String broken) {
        return FocusRule.must(
                column + ".type", column + " must be " + what + ".", value + " IS NOT NULL AND " + broken);
    }
}
