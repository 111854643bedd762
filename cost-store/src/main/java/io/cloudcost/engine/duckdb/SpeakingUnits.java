package io.cloudcost.engine.duckdb;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Which units answer a question. */
final class SpeakingUnits {

    private SpeakingUnits() {}

    /** A condition on charges that holds for those of the customer's units that speak. */
    static String condition(DuckDBConnection connection, @Nullable String customer) throws SQLException {
        List<Long> all = Sql.list(connection, "SELECT id FROM units", row -> row.getLong(1));
        List<Long> speaking = Sql.list(
                connection,
                "SELECT id FROM speaking_units WHERE account_id IN (" + AccountTable.OF_CUSTOMER + ")",
                row -> row.getLong(1),
                customer);
        if (speaking.isEmpty()) {
            return "FALSE";
        }
        return speaking.size() == all.size()
                ? "TRUE"
                : speaking.stream().map(String::valueOf).collect(Collectors.joining(", ", "unit_id IN (", ")"));
    }
}
