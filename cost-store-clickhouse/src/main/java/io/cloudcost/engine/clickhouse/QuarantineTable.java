package io.cloudcost.engine.clickhouse;

import io.cloudcost.CostException;
import io.cloudcost.files.QuarantinedRow;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows of files that could not be taken. They count from the newest import of their file, for as long as something of that
 * import is held.
 */
final class QuarantineTable {

    private static final Logger LOG = LoggerFactory.getLogger(QuarantineTable.class);

    private final Server server;
    private final Ledger ledger;

    QuarantineTable(Server server, Ledger ledger) {
        this.server = server;
        this.ledger = ledger;
    }

    /** By file and line. */
    List<QuarantinedRow> all(int limit) {
        return server.list(
                "SELECT file, line, column_name, value, reason FROM quarantine WHERE (file, import_id) IN (SELECT name, "
                        + "argMax(id, committed_at) FROM ledger ARRAY JOIN files AS name WHERE kind = 'import' AND "
                        + ledger.mine() + " GROUP BY name) AND import_id IN (SELECT import_id FROM units WHERE "
                        + ledger.mine() + ") ORDER BY file, line LIMIT " + limit,
                row -> new QuarantinedRow(row.string(0), row.number(1), row.text(2), row.text(3), row.string(4)));
    }

    /** As {@link #removeUnowned}. That it cannot be done now is no failure of an import's. */
    void removeOrphans() {
        try {
            removeUnowned();
        } catch (CostException e) {
            LOG.warn("Old rows of the quarantine were not removed; the next import tries again. {}", e.getMessage());
        }
    }

    /** Removes those of imports of which nothing else is known any more. */
    void removeUnowned() {
        List<Long> orphans = server.list(
                "SELECT DISTINCT import_id FROM quarantine WHERE import_id IN (SELECT id FROM ledger WHERE "
                        + "kind = 'import' AND " + ledger.mine() + ") AND import_id NOT IN (SELECT import_id FROM "
                        + "ledger WHERE kind = 'unit' AND " + ledger.mine() + ")",
                row -> row.number(0));
        if (!orphans.isEmpty()) {
            server.run("DELETE FROM quarantine WHERE " + Sql.among("import_id", orphans));
        }
    }
}
