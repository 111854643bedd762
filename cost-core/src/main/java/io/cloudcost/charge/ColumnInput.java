package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusText;
import io.cloudcost.model.Money;
import io.cloudcost.model.Tags;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns what a file or a mapping hands over for a column into the one form the builder keeps. */
final class ColumnInput {

    private ColumnInput() {}

    /**
     * The value in the column's form; null for blank text, since FOCUS has null and never empty text.
     *
     * @throws IllegalArgumentException if it cannot be one, without the column's name
     */
    static @Nullable Object read(FocusColumn column, Object value) {
        if (value instanceof String text && text.isBlank()) {
            return null;
        }
        return switch (column.format()) {
            case TEXT, CURRENCY, UNIT -> text(value);
            case CHOICE -> choice(column, value);
            case QUANTITY -> number(value);
            case COST, UNIT_PRICE -> value instanceof Money ? value : number(value);
            case DATE_TIME -> instant(value);
            case TAGS -> tags(value);
            case KEY_VALUE, JSON_OBJECT -> JsonText.object(text(value));
        };
    }

    private static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        throw unfit(value, "text");
    }

    private static String choice(FocusColumn column, Object value) {
        String wanted = value instanceof Labelled labelled ? labelled.label() : text(value);
        return column.allowed(wanted)
                .orElseThrow(() -> new IllegalArgumentException(
                        "'" + wanted + "' is none of " + String.join(", ", column.allowedValues())));
    }

    /** A double is refused: it has lost digits before it came here. */
    private static BigDecimal number(Object value) {
        if (value instanceof BigDecimal number) {
            return Money.canonical(number);
        }
        if (value instanceof Integer || value instanceof Long || value instanceof BigInteger) {
            return Money.canonical(new BigDecimal(value.toString()));
        }
        if (value instanceof String text) {
            return Money.canonical(FocusText.number(text));
        }
        throw unfit(value, "an exact number");
    }

    private static Instant instant(Object value) {
        if (value instanceof Instant instant) {
            return instant;
        }
        return FocusText.instant(text(value));
    }

    private static @Nullable Tags tags(Object value) {
        Tags tags = value instanceof Tags given
                ? given
                : value instanceof Map<?, ?> map ? tags(map) : JsonText.tags(text(value));
        return tags.isEmpty() ? null : tags;
    }

    private static Tags tags(Map<?, ?> map) {
        Map<String, String> tags = new TreeMap<>();
        map.forEach((key, value) -> tags.put(text(key), text(value)));
        return Tags.of(tags);
    }

    private static IllegalArgumentException unfit(@Nullable Object value, String wanted) {
        String found = value == null ? "null" : value.getClass().getSimpleName();
        return new IllegalArgumentException("a value of type " + found + " is not " + wanted);
    }
}
