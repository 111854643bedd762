package io.cloudcost.engine.duckdb;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Which charges answer a question: those of one customer's units that speak.
 *
 * @param table where they are
 * @param condition holds for them
 */
record AskedCharges(String table, String condition) {

    private static final String SELECT = "SELECT u.id, s.id IS NOT NULL FROM units u LEFT JOIN speaking_units s "
            + "ON s.id = u.id AND s.account_id IN (" + AccountTable.OF_CUSTOMER + ")";

    /** What is held. */
    static AskedCharges now(DuckDBConnection connection, @Nullable String customer) throws SQLException {
        List<String> speaking = new ArrayList<>();
        List<String> silent = new ArrayList<>();
        Sql.list(connection, SELECT, row -> (row.getBoolean(2) ? speaking : silent).add(row.getString(1)), customer);
        return new AskedCharges("charges", silent.isEmpty() && !speaking.isEmpty() ? "TRUE" : ofUnits(speaking));
    }

    /** What was held at this moment. */
    static AskedCharges asOf(DuckDBConnection connection, @Nullable String customer, Instant instant)
            throws SQLException {
        return new AskedCharges(
                ReplacedUnits.ALL_CHARGES, ofUnits(ReplacedUnits.speaking(connection, customer, instant)));
    }

    private static String ofUnits(List<String> units) {
        return units.isEmpty() ? "FALSE" : "unit_id IN (" + String.join(", ", units) + ")";
    }
}
