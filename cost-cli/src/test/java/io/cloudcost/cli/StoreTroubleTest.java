package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store that cannot be opened is a failure, said in one sentence. */
class StoreTroubleTest {

    @TempDir
    Path folder;

    private Path file;
    private CliRun cost;

    @BeforeEach
    void fillTheStore() {
        SmallAccount.store(folder);
        file = folder.resolve("costs.duckdb");
        cost = new CliRun(folder);
    }

    @Test
    void aStoreOfANewerVersionIsLeftAlone() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE cloudcost_schema SET version = 999");
        }

        assertFailsIn(cost.run("query"), "newer");
        assertFailsIn(cost.run("analyze"), "newer");
    }

    @Test
    void aFileThatIsNoStoreIsLeftAlone() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear reader, ".repeat(100));

        assertFailsIn(cost.run("query", "--store", "letter.txt"), "letter.txt");

        assertThat(letter).content().startsWith("Dear reader");
    }

    @Test
    void anotherProcessThatHasTheStoreIsNamedAndMayBeWaitedFor() throws IOException, InterruptedException {
        Process holder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Holder.class.getName(),
                        file.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader told =
                new BufferedReader(new InputStreamReader(holder.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(told.readLine()).startsWith("open");

            CliRun.Result result = cost.run("query");

            assertFailsIn(result, "in use by");
            assertThat(result.err()).contains(String.valueOf(holder.pid()), "--wait 10s");
            assertFailsIn(cost.run("query", "--wait", "200ms"), "in use by");
        } finally {
            holder.destroyForcibly().waitFor();
        }
        assertThat(cost.run("query").exitCode()).isZero();
    }

    /** Has the store open until its process ends. */
    static final class Holder {

        private Holder() {}

        public static void main(String[] file) throws IOException {
            try (CostStore store = CostStores.open("duckdb:" + file[0])) {
                System.out.println("open " + store.sources());
                System.in.read();
            }
        }
    }

    private static void assertFailsIn(CliRun.Result result, String words) {
        assertThat(result.err()).startsWith("cost: ").contains(words);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
    }
}
