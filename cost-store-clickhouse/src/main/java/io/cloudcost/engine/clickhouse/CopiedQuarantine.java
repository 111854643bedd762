package io.cloudcost.engine.clickhouse;

import com.clickhouse.data.ClickHouseFormat;
import io.cloudcost.engine.copy.StoredImport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Rows in quarantine on their way out of a store and into another. */
final class CopiedQuarantine {

    private static final List<String> COLUMNS =
            List.of("import_id", "file", "line", "column_name", "value", "reason", "billed", "currency", "rule", "raw");

    /** Between the names of files, where no name can have it. */
    private static final String SEPARATOR = "\0";

    private final Server server;

    CopiedQuarantine(Server server) {
        this.server = server;
    }

    /** Those that count: see {@link QuarantineTable}. */
    List<StoredImport> imports() {
        return server.list(
                "SELECT q.import_id, u.customer, " + Times.nanos("max(u.read_at)")
                        + ", arrayStringConcat(arraySort(groupUniqArray(q.file)), char(0)) FROM quarantine AS q INNER JOIN "
                        + "units AS u ON u.import_id = q.import_id WHERE (u.customer IS NULL, coalesce(u.customer, ''), "
                        + "q.file, q.import_id) IN (SELECT customer IS NULL, coalesce(customer, ''), name, argMax(id, committed_at) "
                        + "FROM ledger ARRAY JOIN files AS name WHERE kind = 'import' GROUP BY customer, name) "
                        + "GROUP BY q.import_id, u.customer ORDER BY q.import_id",
                row -> new StoredImport(
                        row.number(0),
                        row.text(1),
                        row.time(2),
                        Arrays.asList(row.string(3).split(SEPARATOR))));
    }

    void write(StoredImport imported, long newId, Path file) {
        server.download(
                "SELECT toInt64(" + newId
                        + ") AS import_id, file, line, column_name, value, reason, billed, currency, rule, raw "
                        + "FROM (SELECT * FROM quarantine WHERE import_id = " + imported.id() + " AND file IN ("
                        + Sql.texts(imported.files()) + "))",
                file);
    }

    /** What a copy that was broken off has sent of it already makes place. */
    void read(StoredImport imported, Path rows) {
        String mine = "import_id = " + imported.id();
        if (server.first("SELECT count() FROM quarantine WHERE " + mine, row -> row.number(0))
                        .orElse(0L)
                > 0) {
            server.run("DELETE FROM quarantine WHERE " + mine);
        }
        String token = "copied-quarantine-" + Ids.next();
        server.insert("quarantine", COLUMNS, token, ClickHouseFormat.Parquet, out -> Files.copy(rows, out));
        Commit commit = new Commit(server, imported.customerId());
        commit.files(imported.id(), imported.at(), imported.files());
        commit.send();
    }
}
