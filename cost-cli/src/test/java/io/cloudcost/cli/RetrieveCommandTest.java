package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.simulator.vultr.VultrJob;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Looking jobs up in the bill of a simulated Vultr: one that it names, and one that it does not. */
class RetrieveCommandTest {

    private static final Instant START = Instant.parse("2026-11-15T20:10:00Z");
    private static final VultrJob NAMED =
            new VultrJob("train-1", "203.0.113.1", "vc2-1c-1gb", START, START.plus(Duration.ofMinutes(140)), false);

    @TempDir
    private Path folder;

    private FakeVultr cloud;
    private CliRun cost;
    private String named = "";
    private String other = "";

    @BeforeEach
    void runJobs() {
        cloud = FakeVultr.start(VultrEstate.generate(VultrEstate.spec()
                .now(CliRun.NOW)
                .instances(5)
                .invoices(2)
                .jobs(List.of(NAMED))
                .build()));
        cost = new CliRun(folder).with("VULTR_API_KEY", cloud.apiKey()).at(START.toString());
        named = add("--instance-name", "train-1", "--instance-address", "203.0.113.1");
        other = add("--instance-name", "train-2", "--instance-address", "203.0.113.2");
        cost.at(NAMED.end().toString());
        cost.run("jobs", "end", named);
        cost.run("jobs", "end", other);
        cost.at(CliRun.NOW.toString());
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void booksWhatTheBillSays() {
        CliRun.Result result = retrieve("--due");
        assertThat(result.out())
                .containsPattern(named + " +train +vultr +found +0\\.0\\d USD +settling")
                .containsPattern(other + " +train +vultr +not found ")
                .contains("Found 1 of 2 jobs asked for (50.0 %); 0 paid requests.");
        assertThat(result.err()).doesNotContain(cloud.apiKey());
        BigDecimal truth = cloud.estate().billed(NAMED);
        assertThat(cost.run("jobs", "show", named, "--format", "json").out())
                .contains(
                        "\"state\": \"SETTLING\"",
                        "\"amount\": \"" + truth.stripTrailingZeros().toPlainString() + "\"")
                .contains("\"matched\": \"BY_DESCRIPTION\"");
        assertThat(cost.run("report", "job", named).out())
                .contains(
                        truth.setScale(2, RoundingMode.HALF_UP) + " USD (by the bill, settling)",
                        "compute  ",
                        "the bill");
        assertThat(cost.run("report", "job", other).out())
                .contains("(an estimate by price and time; no bill names it)");
        assertThat(cost.run("report", "trends", "--provider", "vultr").out())
                .containsPattern("2026-11-15 +vultr +2 +0\\.0\\d USD +0\\.0\\d USD +1 +0\\.0\\d USD +1 ");
        assertThat(retrieve("--due").out()).startsWith("There is no job to look up.");
    }

    @Test
    void looksUpOneJobAndABatch() {
        assertThat(retrieve("--job-id", named).out()).contains("Found 1 of 1 job asked for (100.0 %)");
        assertThat(retrieve("--batch", "--max-jobs", "1").out()).contains(other).doesNotContain(named);
        CliRun.Result json = retrieve("--batch", "--force-refresh", "--format", "json");
        assertThat(json.out())
                .contains("\"outcome\": \"FOUND\"", "\"outcome\": \"NOT_FOUND\"", "\"successRate\": \"0.5\"")
                .contains("\"paidRequests\": 0", "\"kind\": \"COMPUTE\"");
        assertThat(retrieve("--batch", "--days-back", "1").out()).startsWith("There is no job to look up.");
    }

    @Test
    void saysWhatCouldNotBeAsked() {
        cost.with("VULTR_API_KEY", "WRONG");
        CliRun.Result failed = retrieve("--due");
        assertThat(failed.exitCode()).isEqualTo(3);
        assertThat(failed.out()).contains("failed", "! ");
        assertThat(failed.out() + failed.err()).doesNotContain("WRONG");
        CliRun.Result keyless = new CliRun(folder.resolve(".")).run("jobs", "retrieve", "--due");
        assertThat(keyless.out())
                .contains("No bill was asked.", "nobody was given", "vultr: No credentials were found.");
        assertThat(new CliRun(folder)
                        .run("jobs", "retrieve", "--due", "--provider", "vultr")
                        .exitCode())
                .isEqualTo(2);
    }

    @Test
    void listsByStatusAndTime() {
        String running = cost.run("jobs", "add", "--hourly-price", "1").out().strip();
        cost.run(
                "jobs",
                "end",
                cost.run("jobs", "add", "--hourly-price", "1").out().strip(),
                "--outcome",
                "failed");
        assertThat(lines("--status", "running")).hasSize(1).first().asString().contains(running);
        assertThat(lines("--status", "held")).hasSize(1);
        assertThat(lines("--status", "orphaned")).isEmpty();
        assertThat(lines("--status", "failed")).hasSize(1);
        assertThat(lines("--status", "succeeded")).hasSize(2);
        assertThat(lines("--since", "2026-11-20")).hasSize(2);
        assertThat(lines("--since", "2026-11-15T20:10:00Z")).hasSize(4);
        assertThat(lines("--since", "7d", "--status", "succeeded", "--limit", "1"))
                .hasSize(1);
        assertThat(lines("--since", "1d", "--status", "succeeded")).isEmpty();
    }

    /** Without the head. */
    private List<String> lines(String... options) {
        List<String> words = new ArrayList<>(List.of("jobs", "list"));
        words.addAll(List.of(options));
        CliRun.Result result = cost.run(words.toArray(String[]::new));
        assertThat(result.exitCode()).isZero();
        return result.out().lines().filter(line -> line.contains("/")).toList();
    }

    private String add(String... options) {
        List<String> words = new ArrayList<>(List.of(
                "jobs",
                "add",
                "--name",
                "train",
                "--instance",
                "vultr/*/vc2-1c-1gb",
                "--hours",
                "3",
                "--instance-id",
                "i"));
        words.addAll(List.of(options));
        CliRun.Result added = cost.run(words.toArray(String[]::new));
        assertThat(added.err()).isEmpty();
        return added.out().strip();
    }

    private CliRun.Result retrieve(String... options) {
        List<String> words = new ArrayList<>(List.of(
                "jobs",
                "retrieve",
                "--provider",
                "vultr",
                "--endpoint",
                cloud.endpoint().toString()));
        words.addAll(List.of(options));
        return cost.run(words.toArray(String[]::new));
    }
}
