package io.cloudcost.engine.mapping;

import java.util.Locale;

/** One spelling for names such as {@code lineItem/UsageAmount} and {@code line_item_usage_amount}. */
final class SnakeCase {

    private SnakeCase() {}

    static String of(String name) {
        return name.strip()
                .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                .replaceAll("([A-Z])(?=[A-Z])", "$1_")
                .replaceAll("[^A-Za-z0-9]+", "_")
                .toLowerCase(Locale.ROOT);
    }
}
