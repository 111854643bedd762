package io.cloudcost.simulator.focus;

/** A habit of files in the wild that the specification does not have. Any of them can be combined, one of a kind. */
public enum FocusQuirk {
    /** The file starts with a byte order mark. */
    BYTE_ORDER_MARK,
    /** Fields are separated by {@code ;}. */
    SEMICOLON,
    /** Numbers have a decimal comma, in quotes where the comma separates fields. */
    DECIMAL_COMMA,
    /** Null is {@code NULL}, without quotes. */
    NULL_UPPER_CASE,
    /** Null is {@code Null}, without quotes. */
    NULL_CAPITALISED,
    /** Null is {@code ""}. */
    NULL_QUOTED,
    /** Times are {@code 2026-01-01 00:00:00}. */
    DATE_WITH_BLANK,
    /** Times are {@code 2026-01-01T00:00:00.000Z}. */
    DATE_WITH_MILLISECONDS,
    /** Numbers are in E notation, {@code 1.25E-3}. */
    E_NOTATION,
    /** Tags are JSON without its braces, {@code "env":"prod"}. */
    TAGS_WITHOUT_BRACES,
    /** Tags are {@code env:prod;team:core;}. */
    TAGS_WITH_COLON,
    /** Two columns more that neither FOCUS knows nor {@code x_} marks: {@code Id} and {@code Cost Center}. */
    UNKNOWN_COLUMNS,
    /** {@code ProviderName} and {@code PublisherName} in the place of what took over from them. */
    DEPRECATED_NAMES
}
