package io.cloudcost.engine.clickhouse;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What writers left behind that were killed before the ledger named it. It is in no answer. What is younger than a day may
 * be that of a writer who is still at work, and is left alone. The clock is the server's.
 */
final class Leftovers {

    /** When a row came to the server. */
    static final String WRITTEN = "written_at";

    /** By which number the ledger names the rows of a table, and as what. */
    private record Owner(String table, String column, Kind kind) {}

    private static final List<Owner> OWNERS = List.of(
            new Owner("charges", ChargeColumns.UNIT, Kind.UNIT),
            new Owner("snapshots", "id", Kind.SNAPSHOT),
            new Owner("resources", "snapshot_id", Kind.SNAPSHOT),
            new Owner("invoices", "snapshot_id", Kind.SNAPSHOT),
            new Owner("findings", "analysis_id", Kind.ANALYSIS),
            new Owner("quarantine", "import_id", Kind.IMPORT));

    private final Server server;

    Leftovers(Server server) {
        this.server = server;
    }

    /** How many rows, by table; of those tables that have any. */
    Map<String, Long> count() {
        Map<String, Long> rows = new LinkedHashMap<>();
        for (Owner owner : OWNERS) {
            long found = server.list(select(owner, "count()"), row -> row.number(0)).stream()
                    .mapToLong(count -> count)
                    .sum();
            if (found > 0) {
                rows.put(owner.table(), found);
            }
        }
        return rows;
    }

    void remove() {
        for (Owner owner : OWNERS) {
            List<Long> ids = server.list(select(owner, owner.column()), row -> row.number(0));
            if (!ids.isEmpty()) {
                server.run("DELETE FROM " + owner.table() + " WHERE " + Sql.among(owner.column(), ids));
            }
        }
    }

    private static String select(Owner owner, String what) {
        return "SELECT " + what + " FROM " + owner.table() + " WHERE " + owner.column()
                + " NOT IN (SELECT id FROM ledger WHERE kind = "
                + Sql.text(owner.kind().word())
                + ") GROUP BY " + owner.column() + " HAVING max(" + WRITTEN + ") < now() - toIntervalDay(1)";
    }
}
