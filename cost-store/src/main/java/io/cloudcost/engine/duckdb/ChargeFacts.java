package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.CostQuery;
import java.sql.SQLException;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * What holds of all charges in the store and makes a question cheaper. The engine answers from its statistics, or stops
 * at the first row; not to know it would cost something for each row of the question.
 *
 * @param finer whether numbers have remainders beside their columns
 * @param gaps whether charges lack the metric
 * @param old whether charges start before 1970
 * @param currency the billing currency that all charges have; null where there are several or the metric is in another
 */
record ChargeFacts(
        boolean finer, boolean gaps, boolean old, @Nullable String currency) {

    static ChargeFacts of(DuckDBConnection connection, CostQuery query) throws SQLException {
        return new ChargeFacts(
                hasRows(connection, ChargeColumns.REMAINDERS + " IS NOT NULL"),
                hasRows(connection, query.metric().columnName() + " IS NULL"),
                hasRows(connection, "ChargePeriodStart < make_timestamp_ns(0)"),
                currency(connection, query.metric()));
    }

    private static boolean hasRows(DuckDBConnection connection, String condition) throws SQLException {
        return Sql.first(connection, "SELECT 1 FROM charges WHERE " + condition + " LIMIT 1", row -> true)
                .isPresent();
    }

    private static @Nullable String currency(DuckDBConnection connection, FocusColumn metric) throws SQLException {
        if (!metric.currency().equals(Optional.of(FocusColumn.BILLING_CURRENCY))) {
            return null;
        }
        return Sql.first(
                        connection,
                        "SELECT min(BillingCurrency) AS least FROM charges HAVING least = max(BillingCurrency)",
                        row -> row.getString(1))
                .orElse(null);
    }
}
