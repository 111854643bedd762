package io.cloudcost.engine.duckdb;

import io.cloudcost.json.CostJson;
import io.cloudcost.snapshot.Invoice;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;

/** Invoices over all collections of an account. */
final class InvoiceTable {

    private InvoiceTable() {}

    /** The newest head of each. */
    static List<Invoice> all(DuckDBConnection connection, long accountId) throws SQLException {
        return StoreRules.newestInvoices(Sql.list(
                connection,
                "SELECT i.body FROM invoices i JOIN snapshots s ON s.id = i.snapshot_id "
                        + "WHERE s.account_id = ? ORDER BY s.collected_at",
                row -> CostJson.read(row.getString(1), Invoice.class),
                accountId));
    }

    /** Ids of those whose lines are among the charges of a final period. */
    static Set<String> finalIds(DuckDBConnection connection, long accountId) throws SQLException {
        return new TreeSet<>(Sql.list(
                connection,
                "SELECT DISTINCT InvoiceId FROM charges WHERE InvoiceId IS NOT NULL AND unit_id IN "
                        + "(SELECT id FROM units WHERE account_id = ? AND state = 'FINAL')",
                row -> row.getString(1),
                accountId));
    }
}
