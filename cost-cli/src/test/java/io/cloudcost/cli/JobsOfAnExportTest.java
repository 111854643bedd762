package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.simulator.aws.AwsEstate;
import io.cloudcost.simulator.aws.AwsJob;
import io.cloudcost.simulator.aws.AwsSpec;
import io.cloudcost.simulator.aws.FakeAws;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jobs at AWS that the store's charges know, and those that only a bill of one of several accounts does. */
class JobsOfAnExportTest {

    private static final String HEADER = "identity/LineItemId,bill/InvoicingEntity,bill/PayerAccountId,"
            + "bill/BillingPeriodStartDate,bill/BillingPeriodEndDate,lineItem/UsageAccountId,lineItem/LineItemType,"
            + "lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/ProductCode,lineItem/UsageAmount,lineItem/CurrencyCode,"
            + "lineItem/UnblendedCost,lineItem/LineItemDescription,lineItem/ResourceId,product/ProductName,product/region,"
            + "pricing/unit\n";

    /** Far beyond what Cost Explorer knows of resources. */
    private static final Instant OLD = Instant.parse("2026-09-10T10:00:00Z");

    private static final AwsJob YOUNG =
            AwsJob.on("i-young", Instant.parse("2026-11-15T10:00:00Z"), Instant.parse("2026-11-15T12:00:00Z"));

    @TempDir
    private Path folder;

    private final FakeAws aws = FakeAws.start(AwsEstate.generate(
            AwsSpec.of(3, CliRun.NOW).withMonths(1).withInstances(0).withJobs(List.of(YOUNG))));

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void theStoreIsAskedFirstAndWithoutAKey() throws IOException {
        String old = job("i-old", OLD, OLD.plusSeconds(2 * 3600));
        imported("i-old", "0.19");
        CliRun.Result due = cost().run("jobs", "retrieve", "--due");
        assertThat(due.out())
                .containsPattern(old + " +train +aws +found +0\\.19 USD")
                .contains("Found 1 of 1 job asked for (100.0 %); 0 paid requests.", "aws: No credentials were found.");
        assertThat(cost().run("report", "job", old).out()).contains("0.19 USD (by the bill");
        CliRun.Result told =
                cost().run("jobs", "retrieve", "--job-id", old, "--provider", "aws", "--store", "none.duckdb");
        assertThat(told.exitCode()).isEqualTo(2);
        assertThat(told.err()).contains("There is no store at");
    }

    /** As in {@link ContractTest}; the id of a job is its own each time. */
    @ParameterizedTest
    @CsvSource({"jobs-retrieve.json, json", "jobs-retrieve.txt, table"})
    void saysTheSameAsEver(String file, String format) throws IOException {
        String id = job("i-old", OLD, OLD.plusSeconds(2 * 3600));
        imported("i-old", "0.19");
        String said = cost().run("jobs", "retrieve", "--due", "--store", "costs.duckdb", "--format", format)
                .out()
                .replace(System.lineSeparator(), "\n")
                .replace(id, "…")
                .replaceAll(" +\n", "\n");
        Path golden = Path.of("src/test/resources/golden").resolve(file);
        if (System.getProperty("golden.update") != null) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }

    /** Cost Explorer gave it up before the export came. */
    @Test
    void whatLeftTheQueueIsFoundByABatchOnceTheExportIsThere() throws IOException {
        String old = job("i-old", OLD, OLD.plusSeconds(2 * 3600));
        assertThat(withKey().run("jobs", "retrieve", "--due").out()).contains("beyond reach");
        assertThat(withKey()
                        .run("jobs", "retrieve", "--batch", "--days-back", "90")
                        .out())
                .startsWith("There is no job to look up.");
        imported("i-old", "0.19");
        assertThat(withKey()
                        .run("jobs", "retrieve", "--batch", "--days-back", "90")
                        .out())
                .containsPattern(old + " +train +aws +found +0\\.19 USD")
                .contains("0 paid requests");
    }

    @Test
    void everyAccountIsAskedForWhatTheOnesBeforeDidNotKnow() {
        String young = job(YOUNG.machine(), YOUNG.start(), YOUNG.end());
        String lost = job("i-lost", YOUNG.start(), YOUNG.end());
        CliRun organisation = withKey()
                .with("AWS_COST_ACCOUNTS", AwsEstate.WITHOUT_ROLE + ",111111111111,222222222222")
                .with("AWS_COST_ROLE_NAME", AwsEstate.ROLE)
                .with("AWS_COST_EXTERNAL_ID", AwsEstate.EXTERNAL_ID);
        CliRun.Result due = organisation.run("jobs", "retrieve", "--due");
        assertThat(due.out())
                .containsPattern(young + " +train +aws +found")
                .containsPattern(lost + " +train +aws +failed")
                .contains("2 paid requests", AwsEstate.WITHOUT_ROLE);
        assertThat(due.exitCode()).isEqualTo(3);
    }

    /** Said at the start, or known by an older charge for the machine. Both roles see the same bill here. */
    @Test
    void whoseAccountIsKnownIsAskedForInThatAlone() throws IOException {
        String said = job(YOUNG.machine(), YOUNG.start(), YOUNG.end(), "--instance-account", "222222222222");
        CliRun organisation = withKey()
                .with("AWS_COST_ACCOUNTS", AwsEstate.WITHOUT_ROLE + ",111111111111,222222222222")
                .with("AWS_COST_ROLE_NAME", AwsEstate.ROLE)
                .with("AWS_COST_EXTERNAL_ID", AwsEstate.EXTERNAL_ID);
        CliRun.Result first = organisation.run("jobs", "retrieve", "--job-id", said);
        assertThat(first.out()).containsPattern(said + " +train +aws +found").contains("1 paid request,");
        assertThat(first.exitCode())
                .as("nobody tried the account without a role")
                .isZero();
        assertThat(cost().run("jobs", "show", said).out()).contains("222222222222");
        String known = job(YOUNG.machine(), YOUNG.start(), YOUNG.end());
        imported(YOUNG.machine(), "0.19", "222222222222");
        CliRun.Result second = organisation.run("jobs", "retrieve", "--job-id", known, "--force-refresh");
        assertThat(second.out()).containsPattern(known + " +train +aws +found").contains("1 paid request,");
    }

    private void imported(String machine, String cost) throws IOException {
        imported(machine, cost, "111122223333");
    }

    private void imported(String machine, String cost, String account) throws IOException {
        Path file = folder.resolve("cur.csv");
        Files.writeString(
                file, HEADER + line("Usage", cost, machine, account) + line("Credit", "-0.05", machine, account));
        CliRun.Result imported = cost().run("import", "aws-cur", "cur.csv");
        assertThat(imported.exitCode()).as(imported.err()).isZero();
    }

    private static String line(String type, String cost, String machine, String account) {
        return type + ",Amazon Web Services,111122223333,2026-09-01T00:00:00Z,2026-10-01T00:00:00Z," + account + ","
                + type
                + ",2026-09-10T10:00:00Z,2026-09-10T12:00:00Z,AmazonEC2,2,USD," + cost + ",m5.large," + machine
                + ",Amazon Elastic Compute Cloud,us-east-1,Hrs\n";
    }

    private String job(String machine, Instant start, Instant end, String... more) {
        List<String> words = new ArrayList<>(List.of("jobs", "add", "--name", "train", "--hours", "2"));
        words.addAll(List.of("--instance", "aws/us-east-1/m5.large", "--instance-id", machine));
        words.addAll(List.of(more));
        CliRun.Result added = cost().at(start.toString()).run(words.toArray(String[]::new));
        assertThat(added.exitCode()).as(added.err()).isZero();
        String id = added.out().strip();
        assertThat(cost().at(end.toString()).run("jobs", "end", id).exitCode()).isZero();
        return id;
    }

    private CliRun cost() {
        return new CliRun(folder);
    }

    private CliRun withKey() {
        return cost().with("AWS_ACCESS_KEY_ID", aws.estate().accessKeyId())
                .with("AWS_SECRET_ACCESS_KEY", aws.estate().secretAccessKey())
                .with("AWS_ENDPOINT_URL", aws.endpoint());
    }
}
