package io.cloudcost.charge;

import io.cloudcost.focus.FocusColumn;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Joins the enums to the allowed values of their column, so that no label is written twice. */
final class Labels {

    private Labels() {}

    /** The allowed value that a constant stands for: {@code ONE_TIME} for {@code One-Time}. */
    static String of(FocusColumn column, String constant) {
        return column.allowedValues().stream()
                .filter(label -> constant(label).equals(constant))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(column + " does not allow " + constant));
    }

    /** The constant with this label, in any case. */
    static <E extends Enum<E> & Labelled> Optional<E> find(Class<E> type, String label) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.label().equalsIgnoreCase(label.strip()))
                .findFirst();
    }

    /** The constant of an allowed value. */
    static <E extends Enum<E>> E constant(Class<E> type, String label) {
        return Enum.valueOf(type, constant(label));
    }

    private static String constant(String label) {
        return label.toUpperCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }
}
