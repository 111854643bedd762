package io.cloudcost.engine.clickhouse;

import io.cloudcost.StoreException;
import io.cloudcost.copy.StoreCopy;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.PruneResult;
import io.cloudcost.store.StoreInfo;
import io.cloudcost.store.StoreOptions;
import io.cloudcost.store.StoreUpkeep;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks after a database on a server. */
final class ClickHouseUpkeep implements StoreUpkeep {

    private final CostStore store;
    private final Server server;
    private final Ledger ledger;
    private final StoreOptions options;

    ClickHouseUpkeep(CostStore store, Server server, Ledger ledger, StoreOptions options) {
        this.store = store;
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

    /** Into a file of the embedded engine's, from which the store can be copied back. */
    @Override
    public void backup(Path file) {
        if (Files.exists(file)) {
            throw new StoreException("There is a file " + file + " already: name another for the copy.", false, null);
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            try (CostStore copy = CostStores.open(
                    "duckdb:" + part, StoreOptions.defaults().withMemoryLimitMb(options.memoryLimitMb()))) {
                StoreCopy.from(store).into(copy);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException("Cannot write the copy " + file + ": " + e.getMessage() + ".", false, e);
        } finally {
            part.toFile().delete();
        }
    }

    private long number(String sql) {
        return server.first(sql, row -> row.number(0)).orElse(0L);
    }
}
