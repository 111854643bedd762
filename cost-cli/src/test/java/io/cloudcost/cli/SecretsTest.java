package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void appearNowhere() throws IOException {
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

    private void assertFilesClean(FakeVultr cloud) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).hasSizeGreaterThanOrEqualTo(6);
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
