package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.FocusColumn;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
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

    private static final String FINER = "finer";
    private static final String GAPS = "gaps";
    private static final String OLD = "old";
    private static final String CURRENCY = "currency";

    /** In one statement, since each has a price of its own. */
    static ChargeFacts of(DuckDBConnection connection, FocusColumn metric, String charges) throws SQLException {
        String sql = String.join(
                " UNION ALL ",
                exists(charges, FINER, ChargeColumns.REMAINDERS + " IS NOT NULL"),
                exists(charges, GAPS, metric.columnName() + " IS NULL"),
                exists(charges, OLD, "ChargePeriodStart < make_timestamp_ns(0)"),
                "SELECT '" + CURRENCY + "', min(BillingCurrency) FROM " + charges
                        + " HAVING min(BillingCurrency) = max(BillingCurrency)");
        Map<String, String> facts = new HashMap<>();
        Sql.list(connection, sql, row -> facts.put(row.getString(1), row.getString(2)));
        return new ChargeFacts(
                facts.containsKey(FINER),
                facts.containsKey(GAPS),
                facts.containsKey(OLD),
                isBilled(metric) ? facts.get(CURRENCY) : null);
    }

    private static String exists(String charges, String name, String condition) {
        return "(SELECT '" + name + "', '' FROM " + charges + " WHERE " + condition + " LIMIT 1)";
    }

    private static boolean isBilled(FocusColumn metric) {
        return metric.currency().equals(Optional.of(FocusColumn.BILLING_CURRENCY));
    }
}
