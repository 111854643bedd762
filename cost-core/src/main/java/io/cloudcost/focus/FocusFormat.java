package io.cloudcost.focus;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.SortedMap;

/** How the values of a column are written, and as which Java type they are handed around. */
public enum FocusFormat {
    /** Any text. */
    TEXT(FocusType.STRING, String.class),
    /** One of the column's allowed values. */
    CHOICE(FocusType.STRING, String.class),
    /** A currency: three letters of ISO 4217; FOCUS 1.2 and 1.3 also allow virtual currencies. */
    CURRENCY(FocusType.STRING, String.class),
    /** A unit of measure such as {@code Hours}, {@code GB-Months} or {@code 1000 Tokens}. */
    UNIT(FocusType.STRING, String.class),
    /** An exact number of units. */
    QUANTITY(FocusType.DECIMAL, BigDecimal.class),
    /** An exact amount of money, negative for what comes back. */
    COST(FocusType.DECIMAL, BigDecimal.class),
    /** An exact amount of money for one unit, which FOCUS wants not to be negative. */
    UNIT_PRICE(FocusType.DECIMAL, BigDecimal.class),
    /** A moment, {@code YYYY-MM-DDTHH:mm:ssZ}. */
    DATE_TIME(FocusType.DATE_TIME, Instant.class),
    /** Tags, a JSON object of keys and plain values; handed around as a map of text, sorted by key. */
    TAGS(FocusType.JSON, SortedMap.class),
    /** A JSON object of keys and plain values, handed around as JSON text. */
    KEY_VALUE(FocusType.JSON, String.class),
    /** A JSON object with a structure of its own, handed around as JSON text. */
    JSON_OBJECT(FocusType.JSON, String.class);

    private final FocusType type;
    private final Class<?> javaType;

    FocusFormat(FocusType type, Class<?> javaType) {
        this.type = type;
        this.javaType = javaType;
    }

    /** The data type behind the format. */
    public FocusType type() {
        return type;
    }

    /** The Java type of a value in this format. */
    public Class<?> javaType() {
        return javaType;
    }
}
