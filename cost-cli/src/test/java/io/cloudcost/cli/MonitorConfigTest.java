package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class MonitorConfigTest {

    @TempDir
    private Path folder;

    @Test
    void tellsAllMistakesAtOnce() throws IOException {
        CliRun.Result wrong = watch("""
                monthly_budget = much
                gpu_burst_cost_dollars = -1
                unit.lead.query = SELECT count(*) FROM leads
                alert.own.of = nothing
                stale_after = soon
                slack_webhook_url = nowhere
                """);

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("monthly_budget in ", "'much'")
                .contains("gpu_burst_cost_dollars in ", "-1")
                .contains("unit.lead.query in ", "database_url")
                .contains("alert.own.of in ", "'nothing'")
                .contains("stale_after in ", "'soon'")
                .contains("slack_webhook_url in ")
                .doesNotContain("Exception");
    }

    @Test
    void tellsASettingThatThereIsNot() throws IOException {
        assertThat(watch("monthly_bugdet = 3\n").err()).contains("There is no setting monthly_bugdet");
        assertThat(watch("budget_limit = 30.00\n").exitCode()).isZero();
    }

    @Test
    void showsNoPasswordOfAWrongAddress() throws IOException {
        CliRun.Result wrong = watch("""
                alert_email_to = ops@example.org
                alert_email_from = cost@example.org
                smtp_url = smtp://me:hun^ter2@mail.example.org
                """);

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("smtp_url in ", "it is no address").doesNotContain("hun^ter2");
    }

    @Test
    void tellsMistakesOfAllPlacesAtOnce() throws IOException {
        Path file = Files.writeString(folder.resolve("own.conf"), "stale_after = soon\nbudget_limit = much\n");
        CliRun.Result wrong = new CliRun(folder)
                .with("COST_CONFIG", file.toString())
                .with("JOB_COSTS_SCHEDULE", "sometimes")
                .run("watch", "--listen", "here");

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("stale_after in ", "budget_limit in ", "'sometimes' is no schedule", "'here' is no place");
    }

    @Test
    void findsTheServicesFilesByTheEnvironmentAndNeedsNoKeysToLook() throws IOException {
        Path file = Files.writeString(folder.resolve("own.conf"), """
                gpu_burst_cost_dollars = 2.50
                unit.lead.query = SELECT count(*) FROM leads
                """);
        Path other = Files.createDirectory(folder.resolve("other"));
        CliRun run = new CliRun(other)
                .with("COST_CONFIG", file.toString())
                .with("COST_STATE", folder.resolve("service.db").toString());

        assertThat(run.run("alerts").out()).contains("No alert is open.");
        assertThat(run.run("gpu", "on", "--format", "json").out()).contains("2.5");
        assertThat(run.run("watch", "--status").out()).contains("job costs");
        assertThat(run.run("watch", "--figures").exitCode()).isZero();
        assertThat(folder.resolve("service.db")).exists();
        assertThat(other).isEmptyDirectory();
    }

    @Test
    void anOlderTrackerThatCannotBeReadStopsNothing() throws IOException {
        Files.writeString(folder.resolve("tracker.json"), "{");
        CliRun.Result once = watch("cost_tracker_file = tracker.json\n");

        assertThat(once.exitCode()).as(once.err()).isZero();
        assertThat(once.err()).contains("Nothing is taken of the older tracker.", "is no JSON");
    }

    @Test
    void takesTheEnvironmentBeforeTheFile() throws IOException {
        Files.writeString(folder.resolve("cost.conf"), "gpu_burst_cost_dollars = 2\n");
        new CliRun(folder).with("GPU_BURST", "1").run("watch", "--once");
        CliRun.Result wrong = new CliRun(folder)
                .with("MONTHLY_BUDGET", "none")
                .with("GPU_COST_DAILY_THRESHOLD", "x")
                .run("watch", "--once");

        assertThat(wrong.err()).contains("GPU_COST_DAILY_THRESHOLD", "'x'").doesNotContain("MONTHLY_BUDGET");
    }

    @Test
    void takesFiguresOnceAndShowsThem() throws IOException {
        Files.writeString(folder.resolve("leads.json"), "{\"month\": 40}");
        CliRun.Result once = watch("""
                unit.lead.file = leads.json#/month
                unit.lead.alert_above = 3.00
                alert.spend_much.of = total_spend
                alert.spend_much.where = provider=aws
                alert.spend_much.above = 10
                """);
        assertThat(once.exitCode()).as(once.err()).isZero();
        CliRun.Result figures =
                new CliRun(folder).run("watch", "--figures", "--config", "own.conf", "--format", "json");
        JsonNode all = new JsonMapper().readTree(figures.out()).at("/figures");

        assertThat(all.findValuesAsText("measure")).contains("gpu_cost", "budget_used", "failures", "unit_cost");
        assertThat(all).anySatisfy(it -> {
            assertThat(it.at("/measure").asText()).isEqualTo("budget_used");
            assertThat(it.at("/value").isNull()).isTrue();
            assertThat(it.at("/note").asText()).isEqualTo("Nothing is charged yet.");
        });
        assertThat(new CliRun(folder).run("alerts").out()).contains("No alert is open.");
    }

    private CliRun.Result watch(String config) throws IOException {
        Path file = Files.writeString(folder.resolve("own.conf"), config);
        return new CliRun(folder).run("watch", "--once", "--config", file.toString());
    }
}
