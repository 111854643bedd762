package io.cloudcost.focus;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What charges are grouped and filtered by: a FOCUS column, a tag, or a provider's own {@code x_} column. Its text form
 * is {@code ServiceName}, {@code tag:env} or {@code x_Discounts}; {@code toString} gives what {@link #parse} reads.
 */
public sealed interface Dimension {

    /** What a tag's text form starts with. */
    String TAG_PREFIX = "tag:";

    /** What the name of every column that is not of FOCUS starts with. */
    String EXTENSION_PREFIX = "x_";

    /**
     * A FOCUS column.
     *
     * @param column of text or time: a metric is summed and not grouped by, and a JSON object has no one value
     */
    record Column(FocusColumn column) implements Dimension {

        public Column {
            if (column.isMetric()) {
                throw new IllegalArgumentException(column + " is a metric: sum it, and group by a dimension such as "
                        + FocusColumn.SERVICE_NAME + ".");
            }
            if (column.type() == FocusType.JSON) {
                throw new IllegalArgumentException(
                        column + " holds many values: name one tag with " + TAG_PREFIX + "<key>.");
            }
        }

        @Override
        public String toString() {
            return column.columnName();
        }
    }

    /**
     * The value of one tag.
     *
     * @param key case matters; not blank
     */
    record Tag(String key) implements Dimension {

        public Tag {
            if (key.isBlank()) {
                throw new IllegalArgumentException("A tag needs a key: write " + TAG_PREFIX + "<key>.");
            }
        }

        @Override
        public String toString() {
            return TAG_PREFIX + key;
        }
    }

    /**
     * A column of the provider or of ours that FOCUS does not know.
     *
     * @param name with its {@code x_}, without blanks; case matters
     */
    record Extension(String name) implements Dimension {

        public Extension {
            if (!name.startsWith(EXTENSION_PREFIX)
                    || name.length() == EXTENSION_PREFIX.length()
                    || name.chars().anyMatch(Character::isWhitespace)) {
                throw new IllegalArgumentException(
                        "'" + name + "' is not the name of an extension column: it starts with " + EXTENSION_PREFIX
                                + " and has no blanks.");
            }
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** A FOCUS column. @throws IllegalArgumentException if it is a metric or JSON */
    static Dimension of(FocusColumn column) {
        return new Column(column);
    }

    /** The value of one tag. */
    static Dimension tag(String key) {
        return new Tag(key);
    }

    /**
     * A dimension from its text form. Column names are read in any case, tag keys and extensions as they stand.
     *
     * @throws IllegalArgumentException if it is none, in a sentence that says what to write
     */
    static Dimension parse(String text) {
        if (text.startsWith(TAG_PREFIX)) {
            return new Tag(text.substring(TAG_PREFIX.length()));
        }
        String name = text.strip();
        if (name.startsWith(EXTENSION_PREFIX)) {
            return new Extension(name);
        }
        return new Column(FocusColumn.find(name).orElseThrow(() -> new IllegalArgumentException(unknown(name))));
    }

    private static String unknown(String name) {
        String similar = Arrays.stream(FocusColumn.values())
                .map(FocusColumn::columnName)
                .filter(column -> !name.isEmpty() && column.regionMatches(true, 0, name, 0, Math.min(name.length(), 4)))
                .collect(Collectors.joining(", "));
        return "Unknown dimension '" + name + "': write a FOCUS column such as "
                + (similar.isEmpty() ? FocusColumn.SERVICE_NAME : similar) + ", or " + TAG_PREFIX + "<key>, or "
                + EXTENSION_PREFIX + "<name>.";
    }
}
