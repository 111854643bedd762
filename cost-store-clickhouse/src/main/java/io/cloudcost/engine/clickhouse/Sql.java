package io.cloudcost.engine.clickhouse;

import java.time.Instant;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Names and values inside of statements. */
final class Sql {

    private Sql() {}

    static String text(String value) {
        return "'" + value.replace("\\", "\\\\").replace("'", "\\'").replace("\0", "\\0") + "'";
    }

    static String name(String name) {
        return "`" + name.replace("\\", "\\\\").replace("`", "\\`") + "`";
    }

    static String time(Instant value) {
        return "fromUnixTimestamp64Nano(" + Times.nearest(value) + ", 'UTC')";
    }

    static String texts(Collection<String> values) {
        return values.stream().map(Sql::text).collect(Collectors.joining(", "));
    }

    /** Whether a number is one of these. */
    static String among(String column, Collection<Long> values) {
        return values.isEmpty()
                ? "FALSE"
                : column + " IN (" + values.stream().map(String::valueOf).collect(Collectors.joining(", ")) + ")";
    }

    /** Whose data it is. */
    static String ofCustomer(@Nullable String customer) {
        return customer == null ? "customer IS NULL" : "customer = " + text(customer);
    }
}
