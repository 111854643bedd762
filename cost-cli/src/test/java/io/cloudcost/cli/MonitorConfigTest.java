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

    /** What is wrong with channels, names and the file itself is told with all else. */
    @Test
    void tellsWrongChannelsNamesAndLinesTogether() throws IOException {
        CliRun.Result wrong = watch("""
                monthly_budget = much
                alert_email_to = ops@example.org
                alert.own.of = nothing
                alert.own.to = pager
                alert.own.resets = weekly
                alert.twice.of = total_spend
                alert.twice.of = spend
                alert.twice.above = 10
                alert.twice.to = email, slack
                monthly budget 250
                quiet_hours = "22:00-07:00
                """);

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("monthly_budget in ", "'much'")
                .contains("alert_email_to in ", "needs smtp_url")
                .contains("alert.own.of in ", "'nothing'")
                .contains("alert.own.to in ", "names the channel 'pager', which is not set. There are: console, email.")
                .contains("alert.own.resets in ", "'weekly'")
                .contains("line 7: alert.twice.of is set a second time")
                .contains("alert.twice.to in ", "names the channel 'slack'")
                .contains("line 10: it is no setting")
                .containsOnlyOnce("line 11: the quote that opens the value of quiet_hours is not closed")
                .doesNotContain("channel 'email'");
    }

    @Test
    void schedulesThatOverlapAreTold() throws IOException {
        CliRun.Result wrong = watch("""
                watch_every = 30m
                gpu_usage_check_interval_seconds = 600
                schedule.collect.aws = daily at 06:30; 30 6 * * 1-5
                schedule.jobs = every 1h; daily at 07:00
                """);

        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("watch_every in ", "overlaps with gpu_usage_check_interval_seconds")
                .contains("schedule.collect.aws in ", "overlap, for example at")
                .contains("schedule.jobs in ", "counts from the run before");
    }

    @Test
    void everyTaskHasItsSchedule() throws IOException {
        Files.writeString(folder.resolve("cost.conf"), """
                schedule.collect = daily at 05:00
                schedule.collect.aws = daily at 06:30; daily at 18:00
                schedule.jobs = every 2h
                schedule.figures = */10 * * * *
                schedule.alerts = every 30s
                """);
        CliRun.Result status = new CliRun(folder)
                .with("VULTR_COLLECTION_SCHEDULE", "every 9h")
                .run("watch", "--status", "--provider", "aws,vultr");

        assertThat(status.out()).contains("cron 30 6 * * *", "every 9h", "every 2h");
        CliRun.Result once = new CliRun(folder).run("watch", "--once");
        assertThat(once.out()).contains("cron */10 * * * *", "every 30s", "every 2h");
    }

    @Test
    void aRuleMayPauseAndResetAndSeveralChannelsTellIt() throws IOException {
        CliRun.Result fine = watch("""
                alert.spend_much.of = total_spend
                alert.spend_much.above = 10
                alert.spend_much.pause = 2d
                alert.spend_much.resets = daily
                alert.spend_much.to = console
                """);
        assertThat(fine.exitCode()).as(fine.err()).isZero();
    }

    @Test
    void limitsMayBeZeroOrBelowAndAChannelNamedTwice() throws IOException {
        CliRun.Result fine = watch("""
                alert.any_waste.of = waste
                alert.any_waste.above = 0
                alert.any_waste.to = console, console
                alert.fell.of = daily_change
                alert.fell.below = -0.5
                """);
        assertThat(fine.exitCode()).as(fine.err()).isZero();
        assertThat(watch("alert.fell.of = daily_change\nalert.fell.below = half\n")
                        .err())
                .contains("alert.fell.below in ", "must be a number such as 0.5 or -0.5, not 'half'");
    }

    @Test
    void theUsualLimitsOfGpusAreInTheCurrencyOfTheRate() throws IOException {
        CliRun.Result fine = watch("gpu_burst_cost_dollars = 2.40 EUR\n");
        assertThat(fine.exitCode()).as(fine.err()).isZero();
        CliRun.Result rate = new CliRun(folder).run("gpu", "on", "--rate", "2.40", "--currency", "EUR");
        assertThat(rate.exitCode()).as(rate.err()).isZero();
        assertThat(watch("""
                        gpu_burst_cost_dollars = 2.40 EUR
                        gpu_cost_daily_threshold = 25
                        stale_after = soon
                        gpu_machines = no
                        gpu_idle_daily_threshold = 5
                        gpu_exporters = http://me:hunter2@gpu-7/metrics
                        """).err())
                .contains("gpu_cost_daily_threshold in ", "in EUR: 25 USD")
                .contains("stale_after in ")
                .contains("gpu_idle_daily_threshold in ", "nobody watches")
                .contains("gpu_exporters in ")
                .doesNotContain("hunter2");
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
    void anOlderTrackerIsTakenOnce() throws IOException {
        Files.writeString(folder.resolve("tracker.json"), """
                {"batches": [{"id": "a", "ended_at": "2026-11-19T06:00:00Z", "cost": 12.50, "leads": 40}]}
                """);
        String config = "cost_tracker_file = tracker.json\n";
        assertThat(watch(config).err()).contains("Took 1 batch of lead from ");
        assertThat(watch(config).err()).doesNotContain("Took");
        assertThat(new CliRun(folder).run("unit", "show", "lead").out())
                .containsPattern("batches +2026-11-01T00:00:00Z +12.50 USD +40 +0.3125 USD");
        Files.writeString(folder.resolve("tracker.json"), """
                {"batches": [{"id": "a", "ended_at": "2026-11-19T06:00:00Z", "cost": 99, "leads": 1},
                             {"id": "b", "ended_at": "2026-11-20T06:00:00Z", "cost": 7.50, "leads": 10}]}
                """);
        assertThat(watch(config).err()).contains("Took 1 batch of lead from ");
        assertThat(new CliRun(folder).run("unit", "show", "lead").out())
                .containsPattern("batches +2026-11-01T00:00:00Z +20.00 USD +50 ");
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

    /** As {@code MONTHLY_BUDGET=} in a file of variables. */
    @Test
    void aBlankVariableHidesNothingOfTheFile() throws IOException {
        Files.writeString(folder.resolve("cost.conf"), "monthly_budget = much\nslack_webhook_url = none\n");
        CliRun.Result wrong = new CliRun(folder)
                .with("MONTHLY_BUDGET", " ")
                .with("SLACK_WEBHOOK_URL", "")
                .run("watch", "--once");

        assertThat(wrong.err()).contains("monthly_budget in ", "'much'", "slack_webhook_url in ");
    }

    @Test
    void theEnvironmentSaysWhenFiguresAreTakenWhateverTheFileSays() throws IOException {
        Files.writeString(folder.resolve("cost.conf"), "watch_every = 30m\ngpu_usage_check_interval_seconds = 600\n");
        assertThat(new CliRun(folder)
                        .with("FIGURES_SCHEDULE", "*/10 * * * *")
                        .run("watch", "--once")
                        .out())
                .contains("cron */10 * * * *");
        assertThat(new CliRun(folder)
                        .with("GPU_USAGE_CHECK_INTERVAL_SECONDS", "1200")
                        .run("watch", "--once")
                        .out())
                .contains("every 20m");
        assertThat(new CliRun(folder)
                        .with("FIGURES_SCHEDULE", "*/10 * * * *")
                        .with("COST_WATCH_EVERY", "30m")
                        .run("watch", "--once")
                        .err())
                .contains("FIGURES_SCHEDULE overlaps with watch_every");
    }

    @Test
    void limitsMayBeTurnedOffButNotBeNothing() throws IOException {
        assertThat(watch("failed_collections = none\nstale_after = none\nunknown_after = none\n")
                        .exitCode())
                .isZero();
        assertThat(watch("stale_after = 0d\n").err()).contains("stale_after in ", "must be above 0");
    }

    @Test
    void tellsThatUnitsCannotBeCounted() throws IOException {
        String config = "unit.lead.file = leads.txt\nunknown_after = 6h\n";
        Path file = Files.writeString(folder.resolve("own.conf"), config);
        for (String time : new String[] {"2026-11-20T10:00:00Z", "2026-11-20T17:00:00Z"}) {
            new CliRun(folder).at(time).run("watch", "--once", "--config", file.toString());
        }

        assertThat(new CliRun(folder).run("alerts").out()).contains("unit_cost unknown", "budget_used unknown");
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
        assertThat(once.out()).contains("figures: all figures taken; some are unknown: budget_projected, budget_used");
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
