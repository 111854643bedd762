package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudcost.simulator.Faults;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.simulator.vultr.VultrFaults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private FakeVultr cloud;
    private CliRun cost;

    @BeforeEach
    void start() {
        cloud = FakeVultr.start(VultrEstate.demo(CliRun.NOW));
        cost = new CliRun(folder).with("VULTR_API_KEY", cloud.apiKey());
    }

    @AfterEach
    void stop() {
        cloud.close();
    }

    @Test
    void showsPeopleAReportAndKeepsItInTheStoreAndOnAWebPage() {
        CliRun.Result result = collect();

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .contains("Northwind Robotics", "Summary", "What was charged", "What to do", "What is unknown, and why")
                .doesNotContain("\u001b");
        assertThat(folder.resolve("costs.duckdb")).isRegularFile();
        assertThat(folder.resolve("cost-report.html")).content().startsWithIgnoringCase("<!doctype html>");
    }

    @Test
    void tellsProgramsTheGeneratorsTruth() throws IOException {
        JsonNode report = json(collect("--format", "json", "--from", "2025-12"));

        assertThat(report.at("/billingPeriod").asText()).isEqualTo("2026-11");
        assertThat(report.at("/summary/instances").intValue())
                .isEqualTo(cloud.estate().truth().machines().instances());
        assertThat(report.at("/summary/gpuMachines").intValue())
                .isEqualTo(cloud.estate().truth().machines().gpuMachines());
        assertThat(report.at("/invoices").size())
                .isEqualTo(cloud.estate().truth().bills().invoices().size());
        assertThat(report.at("/stats/requests").intValue())
                .isEqualTo(cloud.requests().size());
    }

    @Test
    void aKeyThatMayNotListSubAccountsGetsAWholeReport() throws IOException {
        cloud.fault(VultrFaults.missingRight().on("/v2/subaccounts"));

        CliRun.Result result = collect();
        JsonNode report = json(collect("--format", "json"));

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).contains("nothing is missing");
        assertThat(report.at("/parts/sub-accounts").asText()).isEqualTo("NOT_OFFERED");
    }

    @Test
    void fetchesFinalInvoicesOnceAndStillTellsTheWholePeriod() throws IOException {
        JsonNode first = json(collect("--format", "json"));
        cloud.clearRequests();
        JsonNode second = json(collect("--format", "json"));

        assertThat(itemRequests()).isZero();
        assertThat(second.at("/charges")).isEqualTo(first.at("/charges"));
        assertThat(second.at("/invoices")).isEqualTo(first.at("/invoices"));

        cloud.clearRequests();
        collect("--refetch");
        assertThat(itemRequests()).isPositive();
    }

    @Test
    void anotherAccountsInvoicesDoNotPassForThisOnes() throws IOException {
        collect();
        JsonNode other = json(cost.run(words("--account-id", "other", "--format", "json")));

        assertThat(other.at("/account/id").asText()).isEqualTo("other");
        other.at("/charges/byMonth")
                .forEach(month -> assertThat(month.at("/total")).isNotEmpty());
        assertThat(other.at("/charges/byMonth").size()).isEqualTo(3);
    }

    @Test
    void aPartThatIsRefusedIsToldAndChangesTheExitCode() throws IOException {
        cloud.fault(Faults.status(403).on("/v2/blocks"));

        CliRun.Result result = collect("--format", "json");

        assertThat(result.exitCode()).isEqualTo(3);
        JsonNode report = JSON.readTree(result.out());
        assertThat(report.at("/parts/volumes").asText()).isEqualTo("FAILED");
        assertThat(report.at("/summary/unattachedVolumes").isNull()).isTrue();
        assertThat(report.at("/issues").findValuesAsText("part")).contains("volumes");
        assertThat(result.err()).contains("not all could be read: volumes");
    }

    @Test
    void aWrongKeyIsAFailureThatLeavesNothingBehind() throws IOException {
        CliRun.Result result = new CliRun(folder)
                .with("VULTR_API_KEY", "WRONGKEYWRONGKEYWRONGKEYWRONGKEY1234")
                .run(words("--out", "costs.txt"));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err().lines()).hasSize(1);
        assertThat(result.err()).doesNotContain("WRONGKEY");
        assertThat(names()).isEmpty();
    }

    @Test
    void anEndpointWithoutItsPathIsNamed() {
        CliRun.Result result =
                cost.run("collect", "vultr", "--endpoint", cloud.endpoint().replace("/v2", ""));

        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("404", "Check --endpoint").hasLineCount(1);
    }

    @Test
    void writesToAFileWhatItWouldPrintAndKeepsNothingWithoutAStore() throws IOException {
        CliRun.Result result = collect("--format", "json", "--no-store", "--out", "costs.json");

        assertThat(result.out()).isEmpty();
        assertThat(names()).containsExactly("costs.json");
        assertThat(JSON.readTree(folder.resolve("costs.json").toFile())
                        .at("/provider")
                        .asText())
                .isEqualTo("vultr");
    }

    private CliRun.Result collect(String... more) {
        return cost.run(words(more));
    }

    private String[] words(String... more) {
        List<String> words = new ArrayList<>(List.of("collect", "vultr", "--endpoint", cloud.endpoint()));
        words.addAll(List.of(more));
        return words.toArray(String[]::new);
    }

    private JsonNode json(CliRun.Result result) throws IOException {
        assertThat(result.err()).isEmpty();
        return JSON.readTree(result.out());
    }

    private long itemRequests() {
        return cloud.requests().stream()
                .filter(request -> request.path().endsWith("/items"))
                .count();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
