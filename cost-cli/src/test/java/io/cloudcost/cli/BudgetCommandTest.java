package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Setting budgets, asking them, and running jobs within them. */
class BudgetCommandTest {

    @TempDir
    private Path folder;

    private CliRun cost;

    @BeforeEach
    void open() {
        cost = new CliRun(folder);
    }

    @Test
    void setsListsAndRemoves() {
        assertThat(cost.run("budget", "list").out()).startsWith("There are no budgets.");
        CliRun.Result set =
                cost.run("budget", "set", "team a", "500", "--for", "team=a", "--threshold", "0.9=block_new");
        assertThat(set.err()).isEmpty();
        assertThat(set.out()).isEqualToIgnoringNewLines("The budget team a is 500 USD by month.");
        assertThat(cost.run("budget", "list").out())
                .containsPattern("team a +team a +month +2026-11-01 +500.00 USD +0.00 USD +0.00 USD +500.00 USD");
        assertThat(cost.run("budget", "list", "--format", "json").out())
                .contains("\"action\": \"BLOCK_NEW\"", "\"unattributed\": null", "\"end\": \"2026-12-01T00:00:00Z\"");
        assertThat(cost.run("budget", "remove", "team a").exitCode()).isZero();
        assertThat(cost.run("budget", "remove", "team a").exitCode()).isEqualTo(2);
    }

    /** A team's charges are said when its budget is set; the store's charges then tell what it spent. */
    @Test
    void aTeamsBudgetIsToldItsBill() throws IOException {
        Files.writeString(folder.resolve("bill.csv"), """
                BilledCost,BillingAccountId,BillingCurrency,BillingPeriodEnd,BillingPeriodStart,ChargeCategory,ChargePeriodEnd,ChargePeriodStart,ServiceName,Tags
                12.5,a,USD,2026-12-01T00:00:00Z,2026-11-01T00:00:00Z,Usage,2026-11-04T00:00:00Z,2026-11-03T00:00:00Z,Machines,"{""team"":""a""}"
                80,a,USD,2026-12-01T00:00:00Z,2026-11-01T00:00:00Z,Usage,2026-11-04T00:00:00Z,2026-11-03T00:00:00Z,Machines,"{""team"":""b""}"
                """);
        CliRun.Result imported = cost.run("import", "focus", "bill.csv");
        assertThat(imported.exitCode()).as(imported.err()).isZero();
        cost.run("budget", "set", "team a", "500", "--for", "team=a");
        CliRun.Result unsaid = cost.run("budget", "refresh");
        assertThat(unsaid.exitCode()).isEqualTo(3);
        assertThat(unsaid.out()).contains("team a has no bill", "--charges");
        cost.run("budget", "set", "team a", "500", "--for", "team=a", "--charges", "tag:team=a");
        assertThat(cost.run("budget", "refresh").out()).containsPattern("team a +12\\.50 USD");
        assertThat(cost.run("budget", "list").out())
                .containsPattern(
                        "team a +team a +month +2026-11-01 +500.00 USD +0.00 USD +12.50 USD +0.00 USD +487.50 USD")
                .contains("team a is about the charges with tag:team=a");
        assertThat(cost.run("budget", "list", "--format", "json").out()).contains("\"charges\": \"tag:team=a\"");
    }

    @Test
    void checksWithoutReserving() {
        CliRun.Result fits = cost.run("budget", "check", "--gpu", "A100:1", "--hours", "3", "--budget", "10");
        assertThat(fits.exitCode()).isZero();
        assertThat(fits.out()).startsWith("job may run: 7.19").contains("vcg-a100-12c-120g-80vram", "days old");
        CliRun.Result refused = cost.run(
                "budget",
                "check",
                "--instance",
                "gcp/us-central1/a2-highgpu-1g",
                "--hours",
                "3",
                "--budget",
                "10",
                "--format",
                "json");
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.out())
                .contains("\"decision\": \"REFUSED\"", "\"code\": \"OVER_REQUEST_LIMIT\"", "\"kind\": \"SHORTER\"")
                .contains("\"plan\": \"a2-highgpu-1g\"");
        assertThat(cost.run("budget", "check", "--hourly-price", "1", "--hours", "21")
                        .out())
                .startsWith("job may not run.")
                .contains("fits: 20 h on it for 20 USD");
        assertThat(cost.run("jobs", "list").out()).startsWith("There are no jobs.");
    }

    /** As in {@link ContractTest}; the id of a job is its own each time. */
    @ParameterizedTest
    @CsvSource({
        "budget-list.json,    0, budget list --format json",
        "budget-check.json,   4, budget check --instance gcp/us-central1/a2-highgpu-1g --hours 3 --budget 10 --format json",
        "job.json,            0, jobs add --team a --instance gcp/us-central1/a2-highgpu-1g --hours 3 --label x=y --instance-id i-1 --format json"
    })
    void saysTheSameAsEver(String file, int exitCode, String line) throws IOException {
        cost.run("budget", "set", "team a", "500", "--for", "team=a", "--threshold", "0.9=block_new");
        CliRun.Result result = cost.run(line.split(" "));
        assertThat(result.exitCode()).isEqualTo(exitCode);
        String said = result.out()
                .replace(System.lineSeparator(), "\n")
                .replaceFirst("\"id\": \"[0-9a-v]{9}-[0-9a-v]{16}\"", "\"id\": \"…\"");
        Path golden = Path.of("src/test/resources/golden").resolve(file);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }

    @Test
    void takesSettingsFromTheEnvironmentOverAFile() throws IOException {
        Files.writeString(folder.resolve("cost.conf"), "budget_limit=3\nestimated_runtime=4\n");
        assertThat(cost.run("budget", "check", "--hourly-price", "1").out()).contains("3 h on it for 3 USD");
        cost.with("COST_BUDGET_LIMIT", "9");
        assertThat(cost.run("budget", "check", "--hourly-price", "1").out()).startsWith("job may run: 4 USD");
        assertThat(cost.run("budget", "check", "--hourly-price", "1", "--budget", "2")
                        .exitCode())
                .isEqualTo(4);
    }

    /** Prices are in dollars; what a euro is worth somebody must say, and can. */
    @Test
    void aBudgetInAnotherCurrencyNeedsARate() throws IOException {
        assertThat(cost.run("budget", "set", "all", "5 EUR").out())
                .contains("The budget all is 5 EUR by month.", "exchange_rate.EUR does");
        String[] check = {"budget", "check", "--instance", "aws/us-east-1/m5.large", "--hours", "10"};
        assertThat(cost.run(check).out()).contains("the budget all in EUR", "exchange_rate.EUR=1.09 says");
        String[] run = {"jobs", "run", "--instance", "aws/us-east-1/m5.large", "--hours", "10", "--", "no-such"};
        assertThat(cost.run(run).err()).contains("may not run", "exchange_rate.EUR=1.09 says");
        Files.writeString(folder.resolve("cost.conf"), "exchange_rate.EUR=1.25\nbudget_currency=EUR\n");
        assertThat(cost.run(check).out()).contains("job may run: 0.768 EUR", "budget all: 0.768 EUR of 5 EUR left");
        assertThat(cost.run("budget", "set", "b", "5 EUR").out()).doesNotContain("exchange_rate");
        Files.writeString(folder.resolve("cost.conf"), "exchange_rate.EUR=0\n");
        assertThat(cost.run(check).err()).contains("exchange_rate.EUR in ", "above 0");
    }

    @Test
    void pricesTrafficByOptionsOverSettings() throws IOException {
        String[] check = {
            "budget", "check", "--instance", "gcp/us-central1/a2-highgpu-1g", "--hours", "1", "--egress", "10"
        };
        assertThat(cost.run(check).out()).contains("job may not run.");
        Files.writeString(folder.resolve("cost.conf"), "egress_rate.gcp=0.1\naws.jobTag=job\n");
        assertThat(cost.run(check).out()).startsWith("job may run: 4.67");
        String[] dearer = Stream.concat(Stream.of(check), Stream.of("--egress-rate", "gcp=0.2"))
                .toArray(String[]::new);
        assertThat(cost.run(dearer).out()).startsWith("job may run: 5.67");
    }

    @Test
    void tellsAllBadSettingsAtOnceWithTheirPlaces() throws IOException {
        Files.writeString(
                folder.resolve("cost.conf"),
                "budget_limit=-3\nwhen_unknown=perhaps\nreport_days=0\nbudget_limt=3\negress_rate.aws=lots\naws.jobTga=x\n");
        cost.with("COST_ESTIMATED_RUNTIME", "long");
        CliRun.Result wrong = cost.run("budget", "list");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err())
                .contains("budget_limit in ", "cost.conf must be above 0", "COST_ESTIMATED_RUNTIME must be a number")
                .contains("when_unknown in ", "must be refuse or allow, not 'perhaps'")
                .contains("report_days in ", "must be a whole number from 1 to 3660, not '0'")
                .contains("There is no setting budget_limt, which is in ")
                .contains("aws.jobTga in ", "is no setting of aws.")
                .contains("egress_rate.aws in ", "is not an amount of US dollars");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "budget frobnicate                           | There is no 'budget frobnicate'",
                "budget set a                                | takes 2 words after it, not 1",
                "budget set a -5                             | The budget a must be above 0, not -5 USD.",
                "budget set a much                           | must be an amount such as 10",
                "budget set a 5 --for nobody=x               | --for must be team=NAME",
                "budget set a 5_USD_more                      | must be an amount such as 10",
                "budget set a 5 --zone Nowhere/Else          | --zone must be a time zone",
                "budget set a 5 --charges nonsense          | The condition 'nonsense' has no value",
                "budget set a 5 --charges colour=red         | Unknown dimension 'colour'",
                "budget set a 5 --threshold 2=notify         | --threshold must be a share and an action",
                "budget check --hourly-price 0               | The price per hour must be above 0",
                "budget check --hourly-price 1 --hours 0     | The runtime must be above 0",
                "budget check --instance m5.large            | --instance must be a provider, a region and a size",
                "budget check --memory lots                  | --memory must be an amount such as 64G",
                "budget check --gpu A100:0                   | The count of GPUs must be above 0",
                "budget check --arch vax                     | --arch must be x86_64 or arm64",
                "budget list --config none.conf              | There is no file",
                "jobs frobnicate                             | There is no 'jobs frobnicate'",
                "jobs run                                    | is not told rightly",
                "jobs show nobody                            | There is no job nobody.",
                "jobs end nobody                             | There is no job nobody.",
                "jobs list --limit 0                         | --limit must be above 0",
            })
    void saysWhatIsWrong(String line, String sentence) {
        CliRun.Result result = cost.run(line.split(" +"));
        assertThat(result.err()).contains(sentence);
        assertThat(result.exitCode()).isEqualTo(2);
    }

    @Test
    void runsACommandAndEndsAsItDoes() throws IOException {
        Path script = folder.resolve("Job.java");
        Files.writeString(
                script,
                "class Job { public static void main(String[] a) { System.out.println(\"works\"); System.exit(7); } }");
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        cost.run("budget", "set", "all", "100");
        CliRun.Result result = cost.run(
                "jobs", "run", "--name", "train", "--hourly-price", "1", "--hours", "3", "--", java, script.toString());
        assertThat(result.out()).isEqualToIgnoringNewLines("works");
        assertThat(result.err()).startsWith("cost: train FAILED, booked 0 USD of 3 USD reserved (");
        assertThat(result.exitCode()).isEqualTo(7);
        assertThat(cost.run("jobs", "list").out()).containsPattern("train +FAILED +own/\\*/machine at 1 USD/h");
    }

    @Test
    void runsNothingThatIsRefusedAndBooksNothingThatDoesNotStart() {
        CliRun.Result refused = cost.run("jobs", "run", "--hourly-price", "9", "--hours", "9", "--", "no-such-program");
        assertThat(refused.exitCode()).isEqualTo(4);
        assertThat(refused.err()).startsWith("cost: no-such-program may not run. It may cost 81 USD");
        assertThat(refused.out()).isEmpty();
        CliRun.Result missing = cost.run("jobs", "run", "--hourly-price", "1", "--", "no-such-program");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("Cannot run 'no-such-program'", "Nothing was booked.");
        assertThat(cost.run("jobs", "list").out()).contains("NOT_STARTED");
    }

    /** Who was let in, who was not, and on what that was decided; also where nobody knew the price. */
    @Test
    void tellsWhatWasDecided() {
        assertThat(cost.run("budget", "audit").out()).startsWith("Nothing was decided yet.");
        cost.run("budget", "set", "all", "100");
        cost.run("jobs", "run", "--hourly-price", "9", "--hours", "20", "--budget", "200", "--", "no-such-program");
        cost.run("jobs", "add", "--hourly-price", "2", "--hours", "3");
        cost.with("COST_WHEN_UNKNOWN", "allow")
                .run("jobs", "add", "--instance", "aws/us-east-1/m5.large", "--egress", "9");
        CliRun.Result told = cost.run("budget", "audit", "--limit", "3");
        assertThat(told.out())
                .containsSubsequence(
                        "2  2026-11-20T12:00:00Z  REFUSED",
                        "180.00 USD, beside 0.00 USD spent and 0.00 USD reserved of 100.00 USD",
                        "3  2026-11-20T12:00:00Z  ADMITTED",
                        "6.00 USD, beside 0.00 USD spent and 0.00 USD reserved of 100.00 USD",
                        "4  2026-11-20T12:00:00Z  ALLOWED_UNKNOWN")
                .doesNotContain("LIMIT_SET");
        assertThat(cost.run("budget", "audit", "--format", "json").out())
                .contains("\"kind\": \"LIMIT_SET\"", "\"number\": 4", "\"asked\": {");
        assertThat(cost.run("budget", "audit", "--limit", "0").exitCode()).isEqualTo(2);
        assertThat(cost.run("budget", "list", "--charges", "tag:team=a").err()).contains("go with 'budget set'");
    }

    @Test
    void addsAJobThatSomethingElseRuns() {
        String id = cost.run(
                        "jobs", "add", "--hourly-price", "2", "--hours", "3", "--instance-id", "i-1", "--label", "a=b")
                .out()
                .strip();
        assertThat(cost.run("jobs", "list", "--running").out()).contains(id, "HELD", "6.00 USD");
        assertThat(cost.run("jobs", "show", id).out()).containsPattern("machine 1 +i-1 since 2026-11-20");
        CliRun.Result ended = cost.run("jobs", "end", id, "--outcome", "cancelled", "--format", "json");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).contains("\"outcome\": \"CANCELLED\"", "\"a\": \"b\"", "\"instanceId\": \"i-1\"");
        CliRun.Result again = cost.run("jobs", "end", id);
        assertThat(again.exitCode()).isEqualTo(2);
        assertThat(again.err()).contains("already");
        assertThat(cost.run("jobs", "end", id, "--ended", "soon").err()).contains("--ended must be a time");
    }
}
