package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Amounts;
import io.cloudcost.query.CostQuery;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that is killed in the middle of an import leaves the old data or the new. The build kills a few times;
 * {@code -Dkills=200 -Drows=20000} kills as often as that, bills of so many rows.
 */
class KilledImportTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int ROWS = Integer.getInteger("rows", 8_000);

    @TempDir
    private Path folder;

    @Test
    void leavesTheOldDataOrTheNew() throws IOException, InterruptedException {
        Path[] bills = {folder.resolve("one.csv"), folder.resolve("two.csv")};
        Amounts[] totals = {bill(1, bills[0]), bill(2, bills[1])};
        Path store = folder.resolve("costs.duckdb");
        Duration whole = timed(store, bills[0]);
        int held = 0;
        Random random = new Random(KILLS);
        for (int kill = 0; kill < KILLS; kill++) {
            int next = 1 - held;
            boolean done = killed(store, bills[next], random.nextLong(whole.toNanos()));
            int now = check(store, totals);
            assertThat(now).as("kill %s", kill).isIn(done ? new Object[] {next} : new Object[] {held, next});
            held = now;
        }
    }

    private static Amounts bill(long seed, Path file) {
        var truth = FocusBill.of(seed).rows(ROWS).months("2026-01", "2026-02").writeCsv(file);
        return Amounts.of(new io.cloudcost.model.Money(truth.totals().get("USD").billed(), "USD"));
    }

    private static Duration timed(Path store, Path bill) throws IOException, InterruptedException {
        long start = System.nanoTime();
        assertThat(ImportMain.start(store, bill).waitFor()).isZero();
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Whether it had ended before. */
    private static boolean killed(Path store, Path bill, long nanos) throws IOException, InterruptedException {
        Process process = ImportMain.start(store, bill);
        boolean ended = process.waitFor(nanos, TimeUnit.NANOSECONDS);
        process.destroyForcibly().waitFor();
        return ended;
    }

    /** Which of the two bills is there, all of it and nothing else. */
    private static int check(Path file, Amounts[] totals) {
        try (CostStore store = CostStores.open("duckdb:" + file)) {
            Amounts found = store.query(CostQuery.builder().build()).total();
            assertThat(found).isIn((Object[]) totals);
            Amounts covered = store.coverage().stream()
                    .map(unit -> unit.coverage().total())
                    .reduce(Amounts.none(), Amounts::plus);
            assertThat(covered).isEqualTo(found);
            long rows = store.coverage().stream()
                    .mapToLong(unit -> unit.coverage().rows())
                    .sum();
            assertThat(rows).isEqualTo(ROWS);
            return found.equals(totals[0]) ? 0 : 1;
        }
    }
}
