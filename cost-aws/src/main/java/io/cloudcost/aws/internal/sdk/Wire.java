package io.cloudcost.aws.internal.sdk;

import io.cloudcost.ResponseException;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads texts of AWS strictly: what must be there and is not, or cannot be read, is an error that names its place. */
final class Wire {

    private Wire() {}

    static <T> T required(String action, String path, @Nullable T value) {
        if (value == null) {
            throw unknown(action, path, "is missing");
        }
        return value;
    }

    static void required(String action, String path, boolean there) {
        if (!there) {
            throw unknown(action, path, "is missing");
        }
    }

    static BigDecimal number(String action, String path, @Nullable String text) {
        try {
            return new BigDecimal(required(action, path, text));
        } catch (NumberFormatException broken) {
            throw unknown(action, path, "is no number");
        }
    }

    static Money money(String action, String path, @Nullable String amount, @Nullable String unit) {
        String currency = required(action, path + ".Unit", unit);
        if (currency.isBlank()) {
            throw unknown(action, path + ".Unit", "names no currency");
        }
        return Money.of(number(action, path + ".Amount", amount), currency);
    }

    /** The day of {@code 2026-11-20} or {@code 2026-11-20T00:00:00Z}. */
    static LocalDate day(String action, String path, @Nullable String text) {
        String date = required(action, path, text);
        try {
            return LocalDate.parse(date.length() > 10 ? date.substring(0, 10) : date);
        } catch (DateTimeException broken) {
            throw unknown(action, path, "is no date");
        }
    }

    static ResponseException unknown(String action, String path, String problem) {
        return new ResponseException(
                action + " was answered in an unknown shape: " + path + " " + problem + ".", path, null);
    }
}
