package io.cloudcost.engine.duckdb;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Which units answer a question. */
final class SpeakingUnits {

    private static final String SELECT = "SELECT u.id, s.id IS NOT NULL FROM units u LEFT JOIN speaking_units s "
            + "ON s.id = u.id AND s.account_id IN (" + AccountTable.OF_CUSTOMER + ")";

    private SpeakingUnits() {}

    /** A condition on charges that holds for those of the customer's units that speak. */
    static String condition(DuckDBConnection connection, @Nullable String customer) throws SQLException {
        List<String> speaking = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        Sql.list(connection, SELECT, row -> (row.getBoolean(2) ? speaking : silent).add(row.getString(1)), customer);
        if (speaking.isEmpty()) {
            return "FALSE";
        }
        return silent.isEmpty() ? "TRUE" : "unit_id IN (" + String.join(", ", speaking) + ")";
    }
}
