package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import java.util.Collection;
import java.util.stream.Collectors;

/** Names and values inside of statements that cannot have parameters there. */
final class SqlText {

    static final String VARCHAR = "VARCHAR";

    private SqlText() {}

    static String quote(String value) {
        return "'" + value.replace("'", "''") + "'";
    }

    static String name(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    static String list(Collection<String> values) {
        return values.stream().map(SqlText::quote).collect(Collectors.joining(", "));
    }

    static String files(Collection<BillingFile> files) {
        return "[" + list(files.stream().map(BillingFile::toString).toList()) + "]";
    }
}
