package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.json.CostJson;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.CollectorBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** Keys and passwords appear in nothing that a command prints, logs or writes. */
@ResourceLock(Resources.SYSTEM_ERR)
class SecretsTest {

    @TempDir
    Path folder;

    @Test
    void appearNowhere() throws IOException, SQLException {
        ByteArrayOutputStream logs = new ByteArrayOutputStream();
        PrintStream before = System.err;
        System.setErr(new PrintStream(logs, true, StandardCharsets.UTF_8));
        try (FakeVultr cloud = FakeVultr.start(VultrEstate.demo(CliRun.NOW))) {
            CliRun cost = new CliRun(folder).with("VULTR_API_KEY", cloud.apiKey());
            for (String line : commands(cloud)) {
                CliRun.Result result = cost.run(line.split(" "));
                assertThat(result.exitCode()).as("%s: %s", line, result.err()).isZero();
                assertClean(line, result.out() + result.err(), cloud);
            }
            assertClean("logs", logs.toString(StandardCharsets.UTF_8), cloud);
            assertClean("refused", refused(cloud), cloud);
            assertClean("the library", library(cloud), cloud);
            assertClean("logs at TRACE", traced(cloud), cloud);
            exportStore();
            assertFilesClean(cloud);
        } finally {
            System.setErr(before);
        }
    }

    private static List<String> commands(FakeVultr cloud) {
        String account = " vultr --debug --endpoint " + cloud.endpoint();
        return List.of(
                "doctor" + account,
                "doctor --format json" + account,
                "collect" + account,
                "collect --format json --with-bandwidth --refetch" + account,
                "collect --no-store --out report.txt" + account,
                "analyze --debug",
                "findings --debug",
                "query --debug --group-by ResourceId,ChargeDescription",
                "report --html page.html",
                "demo --debug");
    }

    // A failure tells much, so it gets a look of its own: the right key at the wrong place.
    private String refused(FakeVultr cloud) {
        CliRun.Result result = new CliRun(folder)
                .with("VULTR_API_KEY", cloud.apiKey() + "x")
                .run("collect", "vultr", "--debug", "--endpoint", cloud.endpoint());
        assertThat(result.exitCode()).isEqualTo(1);
        return result.out() + result.err();
    }

    private static String library(FakeVultr cloud) {
        CollectorBuilder<?> builder = CostCollectors.builder("vultr");
        Credentials credentials = Credentials.apiKey(cloud.apiKey());
        builder.credentials(credentials);
        builder.endpoint(cloud.endpoint());
        CostCollector collector = builder.build();
        CostSnapshot snapshot = collector.collect();
        assertThat(snapshot.resources()).isNotEmpty();
        return "" + credentials + builder + collector + collector.check() + snapshot + snapshot.resources()
                + snapshot.charges() + snapshot.issues() + CostJson.write(snapshot)
                + CostAnalysis.of(snapshot).report().findings();
    }

    // In a process of its own: a log binding takes its level once.
    private String traced(FakeVultr cloud) throws IOException {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=trace",
                "-Dorg.slf4j.simpleLogger.log.io.cloudcost=trace",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "collect",
                "vultr",
                "--no-store",
                "--endpoint",
                cloud.endpoint());
        command.environment().put("VULTR_API_KEY", cloud.apiKey());
        Process process =
                command.directory(folder.toFile()).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(said).contains("ApiClient", "GET /v2/instances 200", "What to do");
        return said;
    }

    // A database compresses its text, so that its file alone proves little.
    private void exportStore() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("costs.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("EXPORT DATABASE '" + folder.resolve("exported") + "' (FORMAT csv)");
        }
        assertThat(folder.resolve("exported").resolve("charges.csv")).isNotEmptyFile();
    }

    private void assertFilesClean(FakeVultr cloud) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(10);
        for (Path file : files) {
            assertClean(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1), cloud);
        }
    }

    private static void assertClean(String where, String text, FakeVultr cloud) {
        assertThat(text.contains(cloud.apiKey())).as("the key in " + where).isFalse();
        assertThat(text.contains(VultrEstate.SECRET_MARK))
                .as("a secret in " + where)
                .isFalse();
    }
}
