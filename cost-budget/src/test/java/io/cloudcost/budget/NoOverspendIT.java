package io.cloudcost.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.testkit.SettableClock;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Processes launch at once, with random estimates, ends, kills and expiries; then the audit is counted again. {@code -Dlaunches=200
 * -Dprocesses=4} for the size that the documentation tells of.
 */
class NoOverspendIT {

    private static final int PROCESSES = Integer.getInteger("processes", 2);
    private static final int LAUNCHES = Integer.getInteger("launches", 60);
    private static final long SEED = Long.getLong("seed", 20_261_121);

    @TempDir
    private Path folder;

    @Test
    void processesOnOneFileNeverPassALimitTogether() throws Exception {
        launchAll("sqlite:" + folder.resolve("state.db"));
    }

    @Test
    void processesOnOneServerNeverPassALimitTogether() throws Exception {
        launchAll(Postgres.SERVER.newStore());
    }

    private static void launchAll(String address) throws Exception {
        List<Process> processes = new ArrayList<>();
        try {
            for (int number = 0; number < PROCESSES; number++) {
                processes.add(start(address, number));
            }
            for (Process process : processes) {
                assertThat(process.waitFor()).as("seed %d", SEED).isIn(0, 3);
            }
        } finally {
            processes.forEach(Process::destroyForcibly);
        }
        assertThat(processes.get(0).exitValue()).isEqualTo(3);
        check(address);
    }

    private static void check(String address) {
        SettableClock clock = new SettableClock(LaunchMain.START);
        try (StateStore store = StateStores.open(address)) {
            BudgetGate gate = LaunchMain.gate(store, clock);
            clock.move(Duration.ofDays(9));
            gate.settleOrphans();
            Replay replay = new Replay().of(gate.ledger().audit(0, 100_000));
            assertThat(replay.running()).as("seed %d", SEED).isEmpty();
            assertThat(gate.ledger().running(1000)).isEmpty();
            assertThat(gate.ledger().newest(100_000)).hasSize(replay.admitted());
            assertThat(replay.lost()).as("seed %d leaves orphans", SEED).isPositive();
            assertThat(replay.refused()).as("seed %d is tight", SEED).isPositive();
            assertThat(replay.corrected()).as("seed %d asks bills", SEED).isPositive();
            assertThat(replay.admitted()).isGreaterThan(LAUNCHES / 10);
            for (String now : List.of(LaunchMain.START, "2026-11-30T10:00:00Z")) {
                clock.set(now);
                gate.budgets().list().forEach(it -> replay.assertStands(it.now()));
            }
        }
    }

    /** The first one dies. */
    private static Process start(String address, int number) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LaunchMain.class.getName(),
                        address,
                        String.valueOf(SEED + number),
                        String.valueOf(LAUNCHES / PROCESSES),
                        String.valueOf(number == 0 ? LAUNCHES / PROCESSES : -1))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
    }
}
