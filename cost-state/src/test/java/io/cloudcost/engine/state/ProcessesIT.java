package io.cloudcost.engine.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.engine.postgresql.Postgres;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Four processes that spend from one pot, of which one is killed in the middle of a transaction while the others wait. */
class ProcessesIT {

    private static final int BEFORE_IT_IS_KILLED = 5;

    @TempDir
    private Path folder;

    @Test
    void neverSpendMoreThanThereIsInAFile() throws Exception {
        spendAll("sqlite:" + folder.resolve("state.db"));
    }

    @Test
    void neverSpendMoreThanThereIsInPostgres() throws Exception {
        spendAll(Postgres.SERVER.newStore());
    }

    private static void spendAll(String address) throws Exception {
        Map<String, Long> times = new TreeMap<>();
        try (Child killed = Child.start(address, "killed", BEFORE_IT_IS_KILLED);
                Child a = Child.start(address, "a", -1);
                Child b = Child.start(address, "b", -1);
                Child c = Child.start(address, "c", -1)) {
            for (Child child : List.of(killed, a, b, c)) {
                child.expect("ready");
            }
            killed.go();
            killed.expect("stopped");
            for (Child child : List.of(a, b, c)) {
                child.go();
            }
            killed.kill();
            assertThat(List.of(a.end(), b.end(), c.end())).containsOnly(0);
        }
        try (StateStore store = StateStores.open(address)) {
            long spent = store.<Long>read(SpendMain.POT, connection -> {
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("SELECT id FROM pot_spent")) {
                    while (rows.next()) {
                        times.merge(rows.getString(1).replaceAll("-.*", ""), 1L, Long::sum);
                    }
                }
                return SpendMain.spent(connection);
            });
            assertThat(spent).isEqualTo(SpendMain.LIMIT);
        }
        assertThat(times).containsEntry("killed", (long) BEFORE_IT_IS_KILLED);
        assertThat(times.values().stream().mapToLong(Long::longValue).sum())
                .isEqualTo(SpendMain.LIMIT / SpendMain.EACH);
    }

    private record Child(Process process, BufferedReader out) implements AutoCloseable {

        static Child start(String address, String who, int stop) throws IOException {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx64m",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            SpendMain.class.getName(),
                            address,
                            who,
                            String.valueOf(stop))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Child(process, process.inputReader(StandardCharsets.UTF_8));
        }

        void expect(String line) throws IOException {
            assertThat(out.readLine()).isEqualTo(line);
        }

        void go() throws IOException {
            process.getOutputStream().write('\n');
            process.getOutputStream().flush();
        }

        int end() throws InterruptedException {
            return process.waitFor();
        }

        void kill() {
            process.destroyForcibly();
        }

        @Override
        public void close() {
            kill();
        }
    }
}
