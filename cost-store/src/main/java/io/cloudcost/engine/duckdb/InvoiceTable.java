package io.cloudcost.engine.duckdb;

import io.cloudcost.json.CostJson;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.PartStatus;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.duckdb.DuckDBConnection;

/** Invoices over all collections of an account. */
final class InvoiceTable {

    private InvoiceTable() {}

    /** The newest head of each. */
    static List<Invoice> all(DuckDBConnection connection, long accountId) throws SQLException {
        Map<String, Invoice> newest = new LinkedHashMap<>();
        Sql.list(
                        connection,
                        "SELECT i.body FROM invoices i JOIN snapshots s ON s.id = i.snapshot_id "
                                + "WHERE s.account_id = ? ORDER BY s.collected_at",
                        row -> CostJson.read(row.getString(1), Invoice.class),
                        accountId)
                .forEach(invoice -> newest.merge(invoice.id(), invoice, InvoiceTable::update));
        return newest.values().stream()
                .sorted(Comparator.comparing(Invoice::issued).thenComparing(Invoice::id))
                .toList();
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

    /** A later collection that did not read the lines again takes nothing from what an earlier one knew of them. */
    private static Invoice update(Invoice older, Invoice newer) {
        boolean linesWereKnown =
                older.lines() == PartStatus.READ && older.total().equals(newer.total());
        if (newer.lines() == PartStatus.READ || !linesWereKnown) {
            return newer;
        }
        return new Invoice(
                newer.id(),
                newer.issued(),
                newer.billingPeriod(),
                newer.total(),
                newer.balance(),
                newer.description(),
                older.lines(),
                older.linesTotal());
    }
}
