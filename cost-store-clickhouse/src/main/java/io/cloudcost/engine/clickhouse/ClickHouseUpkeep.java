package io.cloudcost.engine.clickhouse;

import io.cloudcost.StoreException;
import io.cloudcost.store.PruneResult;
import io.cloudcost.store.StoreInfo;
import io.cloudcost.store.StoreOptions;
import io.cloudcost.store.StoreUpkeep;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks after a database on a server. */
final class ClickHouseUpkeep implements StoreUpkeep {

    private final Server server;
    private final Ledger ledger;
    private final StoreOptions options;

    ClickHouseUpkeep(Server server, Ledger ledger, StoreOptions options) {
        this.server = server;
        this.ledger = ledger;
        this.options = options;
    }

    @Override
    public StoreInfo info() {
        Map<String, Long> rows = new LinkedHashMap<>();
        rows.put("units", number("SELECT count() FROM units"));
        for (String table : Schema.TABLES) {
            rows.put(table, number("SELECT count() FROM " + table));
        }
        String engine = server.first("SELECT version()", row -> "ClickHouse " + row.string(0))
                .orElseThrow();
        long bytes =
                number("SELECT sum(bytes_on_disk) FROM system.parts WHERE active AND database = currentDatabase()");
        return new StoreInfo(engine, Schema.version(server), bytes, rows);
    }

    @Override
    public List<String> check() {
        return new StoreCheck(server).run();
    }

    @Override
    public PruneResult prune(Instant before, boolean dryRun) {
        Pruning pruning = new Pruning(server, ledger, options, before);
        if (dryRun) {
            return pruning.find();
        }
        server.checkWritable(options);
        return pruning.run();
    }

    @Override
    public void backup(Path file) {
        throw new StoreException(
                "A store on ClickHouse is copied by the server itself, with BACKUP DATABASE … TO Disk(…) or S3(…): see"
                        + " docs/clickhouse.md. " + file + " was not written.",
                false,
                null);
    }

    private long number(String sql) {
        return server.first(sql, row -> row.number(0)).orElse(0L);
    }
}
