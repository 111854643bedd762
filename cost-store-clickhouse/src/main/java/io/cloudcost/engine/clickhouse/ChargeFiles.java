package io.cloudcost.engine.clickhouse;

import com.clickhouse.data.ClickHouseFormat;
import io.cloudcost.StoreException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends files of charges, one at a time and in the background, so that the next can be written meanwhile. */
final class ChargeFiles implements AutoCloseable {

    private final Server server;
    private final String token;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> {
        Thread made = new Thread(work, "cloudcost-charges");
        made.setDaemon(true);
        return made;
    });
    private Future<?> last = CompletableFuture.completedFuture(null);
    private int sent;

    /** @param token nobody else's, by which a file that is sent twice is known again */
    ChargeFiles(Server server, String token) {
        this.server = server;
        this.token = token;
    }

    /** Returns when the file before is there; this one is removed when it is, too. */
    void send(Path file) {
        finish();
        String own = token + "-" + sent++;
        last = thread.submit(() -> insert(file, own));
    }

    /** Returns when all are there. */
    void finish() {
        try {
            last.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException(
                    "The import into the store " + server.address() + " was interrupted. Nothing was changed.",
                    true,
                    e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private void insert(Path file, String own) {
        server.insert("charges", ChargeColumns.names(), own, ClickHouseFormat.Parquet, out -> Files.copy(file, out));
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
