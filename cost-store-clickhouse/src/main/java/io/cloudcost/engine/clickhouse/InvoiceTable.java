package io.cloudcost.engine.clickhouse;

import io.cloudcost.json.CostJson;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import java.util.List;

/** Invoices over all collections of an account. */
final class InvoiceTable {

    private final Server server;
    private final Ledger ledger;

    InvoiceTable(Server server, Ledger ledger) {
        this.server = server;
        this.ledger = ledger;
    }

    /** Each as often as it was seen, oldest sight first. */
    List<Invoice> sights(Source source) {
        return server.list(
                "SELECT i.body FROM invoices AS i INNER JOIN (SELECT DISTINCT id, read_at, committed_at FROM ledger "
                        + "WHERE kind = 'snapshot' AND " + ledger.of(source) + ") AS s ON s.id = i.snapshot_id "
                        + "ORDER BY s.read_at, s.committed_at, i.row_no",
                row -> CostJson.read(row.string(0), Invoice.class));
    }

    /** Ids of those whose lines are among the charges of a final period. */
    List<String> finalIds(Source source) {
        List<Long> units = ledger.held(source).stream()
                .filter(unit -> unit.coverage().state() == PeriodState.FINAL)
                .map(Unit::id)
                .toList();
        return server.list(
                "SELECT DISTINCT InvoiceId FROM charges WHERE InvoiceId IS NOT NULL AND "
                        + Sql.among(ChargeColumns.UNIT, units),
                row -> row.string(0));
    }
}
