package io.cloudcost.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.StoreException;
import io.cloudcost.json.CostJson;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OtherProcessTest {

    @TempDir
    Path folder;

    @Test
    void saysWhoHasTheStoreAndWaitsForItIfTold() throws Exception {
        Path file = folder.resolve("costs.duckdb");
        try (Child holder = Child.start("hold", file)) {
            holder.awaitLine("held");
            assertThatThrownBy(() -> CostStores.open("duckdb:" + file))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContainingAll("is in use by", String.valueOf(holder.pid()), "longer waiting time")
                    .satisfies(e -> assertThat(((StoreException) e).retryable()).isTrue());
            StoreOptions patient = StoreOptions.defaults().withWait(Duration.ofMinutes(1));
            CompletableFuture<CostStore> waiting =
                    CompletableFuture.supplyAsync(() -> CostStores.open("duckdb:" + file, patient));
            holder.end();
            try (CostStore store = waiting.join()) {
                assertThat(store.sources()).isEmpty();
            }
        }
    }

    @Test
    void stopsWaitingWhenInterrupted() throws Exception {
        Path file = folder.resolve("costs.duckdb");
        try (Child holder = Child.start("hold", file)) {
            holder.awaitLine("held");
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> CostStores.open(
                            "duckdb:" + file, StoreOptions.defaults().withWait(Duration.ofHours(1))))
                    .hasMessageContaining("is in use by");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void hasTheOldDataAfterAProcessWasKilledWhileWriting() throws Exception {
        Path file = folder.resolve("costs.duckdb");
        CostSnapshot old = Large.snapshot(10, 10, 0);
        try (CostStore store = CostStores.open("duckdb:" + file)) {
            store.save(old);
        }
        try (Child killed = Child.start("halt", file)) {
            assertThat(killed.end()).isEqualTo(ChildMain.HALTED);
        }
        assertOld(file, old, StoreOptions.defaults().asReadOnly());
        assertOld(file, old, StoreOptions.defaults());
    }

    @Test
    void saysThatTheEngineCannotUnpackItself() throws Exception {
        Path missing = folder.resolve("missing");
        try (Child child = Child.start("open", folder.resolve("a.duckdb"), "-Djava.io.tmpdir=" + missing)) {
            assertThat(child.awaitLine("refused")).contains("The DuckDB engine cannot start", missing.toString());
        }
    }

    @Test
    void savesALargeAccountInASmallHeap() throws Exception {
        try (Child child = Child.start("large", folder.resolve("large.duckdb"), "-Xmx160m")) {
            assertThat(child.awaitLine("counted")).isEqualTo("counted 10000");
            assertThat(child.awaitLine("read")).startsWith("read 50000 resources, 10000 charges");
        }
    }

    private static void assertOld(Path file, CostSnapshot old, StoreOptions options) {
        try (CostStore store = CostStores.open("duckdb:" + file, options)) {
            assertThat(CostJson.write(store.latest(Large.SOURCE).orElseThrow())).isEqualTo(CostJson.write(old));
        }
    }
}
