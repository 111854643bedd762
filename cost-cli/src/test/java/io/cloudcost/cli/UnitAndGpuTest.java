package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What units and GPUs cost, from the command line. */
class UnitAndGpuTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    private Path folder;

    private CliRun cost;

    @BeforeEach
    void open() {
        cost = new CliRun(folder);
    }

    @Test
    void givenABatchEndedThenALeadsCostIsShown() {
        CliRun.Result first = record("b-1", "40");
        assertThat(first.err()).isEmpty();
        assertThat(first.out()).startsWith("The batch b-1 was recorded: 0.3125 USD for a lead.");
        assertThat(record("b-1", "40").out()).startsWith("The batch b-1 was recorded before: 0.3125 USD");
        CliRun.Result other = record("b-1", "50");
        assertThat(other.exitCode()).isEqualTo(2);
        assertThat(other.err()).contains("was recorded before, with 12.5 USD for 40 and not 12.5 USD for 50");
        assertThat(cost.run("unit", "show", "lead").out())
                .containsPattern("batches +2026-11-01T00:00:00Z +12.50 USD +40 +0.3125 USD");
        assertThat(cost.run("unit", "list").out()).isEqualToIgnoringNewLines("lead");
    }

    @Test
    void withoutUnitsItIsUnknown() {
        assertThat(record("b-1", "0").out()).contains("what a lead costs is unknown.", "No lead was counted");
        CliRun.Result shown = cost.run("unit", "show", "lead");
        assertThat(shown.exitCode()).isEqualTo(3);
        assertThat(shown.out()).contains("unknown");
        assertThat(cost.run("unit", "show", "order").out()).contains("No batch of order ended");
    }

    @Test
    void theMonthsChargesAreSharedByWhatAFileCounts() throws IOException {
        SmallAccount.store(folder);
        Files.writeString(folder.resolve("leads"), "10");
        CliRun.Result shown = cost.run("unit", "show", "lead", "--count-file", "leads");
        assertThat(shown.out()).containsPattern("charges +2026-11-01T00:00:00Z +[0-9.]+ USD +10 +[0-9.]+ USD");
        assertThat(shown.out()).contains("knows those of the present alone");
        assertThat(shown.exitCode()).isZero();
        CliRun.Result noUrl = cost.run("unit", "show", "lead", "--query", "SELECT 1");
        assertThat(noUrl.exitCode()).isEqualTo(2);
        assertThat(noUrl.err()).contains("DATABASE_URL must name the database");
        String database = "jdbc:sqlite:" + folder.resolve("cost-state.db");
        assertThat(cost.with("DATABASE_URL", database)
                        .run("unit", "show", "lead", "--query", "SELECT 5")
                        .out())
                .containsPattern("charges +2026-11-01T00:00:00Z +[0-9.]+ USD +5 ");
    }

    /** Of 12.34 of compute and its month before, by the settings of the watch. */
    @Test
    void theSettingsSayWhatAUnitCostsAndWhoCounts() throws IOException {
        SmallAccount.store(folder);
        Files.writeString(folder.resolve("leads"), "10");
        Files.writeString(folder.resolve("cost.conf"), """
                unit.lead.file = leads
                unit.lead.where = service=Block Storage
                unit.lead.shared = compute: 0.5 of service=Cloud Compute
                unit.lead.currency = EUR
                exchange_rate.USD = 0.5 EUR
                """);
        CliRun.Result shown = cost.run("unit", "show", "lead");
        assertThat(shown.out()).containsPattern("charges +2026-11-01T00:00:00Z +3.09 EUR +10 +0.3085 EUR");
        assertThat(shown.exitCode()).isZero();
        Files.writeString(folder.resolve("more"), "20");
        assertThat(cost.run("unit", "show", "lead", "--count-file", "more").out())
                .containsPattern("charges +2026-11-01T00:00:00Z +3.09 EUR +20 ");
        Files.writeString(folder.resolve("cost.conf"), "unit.lead.file = leads\nunit.lead.metric = amortised\n");
        assertThat(cost.run("unit", "show", "lead").out()).contains("charges");
    }

    @Test
    void wrongSettingsOfUnitsAreToldTogether() throws IOException {
        Files.writeString(folder.resolve("cost.conf"), """
                unit.lead.file = leads
                unit.lead.shared = compute 50 %
                unit.lead.metric = both
                unit.lead.currency = EURO
                exchange_rate.USD = half
                """);
        CliRun.Result wrong = cost.run("unit", "show", "lead");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("unit.lead.shared in ", "needs unit.lead.where", "each part must be a name, a share")
                .contains("unit.lead.metric in ", "must be billed or amortised, not 'both'")
                .contains("exchange_rate.USD in ", "such as 1.08 USD, not 'half'");
    }

    @Test
    void whoCountsIsSaidOnceAndWhole() {
        assertThat(cost.run("unit", "show", "lead", "--prometheus", "http://p:9090")
                        .err())
                .contains("--prometheus needs a --query");
        assertThat(cost.run("unit", "show", "lead", "--field", "/leads").err()).contains("--field says where in");
        CliRun.Result twice = cost.run("unit", "show", "lead", "--count-file", "leads", "--query", "SELECT 1");
        assertThat(twice.err()).contains("Say who counts once");
        assertThat(twice.exitCode()).isEqualTo(2);
    }

    @Test
    void theSwitchCountsFromOnToOff() {
        assertThat(cost.run("gpu", "on", "--rate", "2.40").out())
                .startsWith("GPUs are on at 2.4 USD an hour, as of 2026-11-20T12:00:00Z.");
        CliRun.Result off = cost.at("2026-11-20T13:30:00Z").run("gpu", "off", "--rate", "2.40");
        assertThat(off.out()).contains("GPUs are off").containsPattern("2026-11-20T00:00:00Z +3.60 USD +1 h 30 min");
        assertThat(cost.at("2026-11-20T20:00:00Z").run("gpu", "check").out())
                .containsPattern("2026-11-01T00:00:00Z +3.60 USD +1 h 30 min +0 h 0 min");
    }

    @Test
    void aFileIsTheFlag() throws IOException {
        Path flag = Files.writeString(folder.resolve("burst"), "1");
        Files.setLastModifiedTime(flag, FileTime.from(Instant.parse("2026-11-20T11:00:00Z")));
        cost.run("gpu", "check", "--flag-file", "burst");
        assertThat(cost.at("2026-11-20T18:00:00Z")
                        .run("gpu", "check", "--flag-file", "burst")
                        .out())
                .containsPattern("2026-11-20T00:00:00Z +3.00 USD +6 h 0 min");
        assertThat(cost.run("gpu", "on", "--flag-file", "burst").exitCode()).isEqualTo(2);
    }

    @Test
    void badInputIsToldAtOnce() {
        assertThat(cost.run("gpu", "on", "--rate", "-1").err())
                .contains("The hourly rate of GPUs must not be below zero: -1 USD.");
        assertThat(cost.run("gpu", "dance").exitCode()).isEqualTo(2);
        assertThat(cost.run("unit", "dance").exitCode()).isEqualTo(2);
        assertThat(cost.run("unit", "record", "lead").err()).contains("needs --cost and --units");
        assertThat(cost.run("unit", "show").err()).contains("needs the name of a unit");
        assertThat(cost.run("gpu", "status", "--exporter", "gpu-7").out()).contains("Nothing was counted yet.");
        assertThat(cost.run("gpu", "report", "--exporter", "gpu-7").err())
                .contains("--exporter must be a machine's name");
        assertThat(cost.run("gpu", "on", "--zone", "Mars").err()).contains("--zone must be a time zone");
        assertThat(new CliRun(folder)
                        .with("GPU_BURST_COST_DOLLARS", "lots")
                        .run("gpu", "on")
                        .err())
                .contains("GPU_BURST_COST_DOLLARS must be an amount for an hour such as 0.50");
        assertThat(new CliRun(folder)
                        .with("GPU_BURST_COST_DOLLARS", "1e999999999")
                        .run("gpu", "on")
                        .err())
                .contains("GPU_BURST_COST_DOLLARS must be an amount for an hour such as 0.50");
        assertThat(new CliRun(folder).with("GPU_BURST", "lots").run("gpu", "on").err())
                .contains("GPU_BURST must be 1 or 0, not 'lots'.");
    }

    @Test
    void givenMachinesOfTheStoreWhenTheyAreCheckedTwiceThenTheyAreCountedByTheirUse() {
        SmallAccount.store(folder);
        assertThat(cost.run("gpu", "check").out()).contains("counted.");
        CliRun.Result away =
                cost.at("2026-11-20T13:00:00Z").run("gpu", "check", "--exporter", "gpu-7=http://127.0.0.1:1/metrics");
        assertThat(away.exitCode()).isEqualTo(3);
        assertThat(away.out()).contains("! http://127.0.0.1:1/metrics cannot be asked");
        assertThat(cost.run("gpu", "report").out()).contains("GPU machines this month", "unallocated");
    }

    @Test
    void saysTheSameAsEver() throws IOException {
        record("b-1", "40");
        golden(
                "unit-record.json",
                cost.run("unit", "record", "lead", "--units", "3", "--batch", "b-2", "--format", "json"));
        golden("unit-show.json", cost.run("unit", "show", "lead", "--format", "json"));
        cost.run("gpu", "on");
        golden("gpu-report.json", cost.at("2026-11-20T12:20:00Z").run("gpu", "report", "--format", "json"));
    }

    private CliRun.Result record(String batch, String units) {
        return cost.run("unit", "record", "lead", "--cost", "12.50", "--units", units, "--batch", batch);
    }

    private static void golden(String file, CliRun.Result result) throws IOException {
        String said = result.out().replace(System.lineSeparator(), "\n");
        Path golden = GOLDEN.resolve(file);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }
}
