package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.spend.ApiSpend;
import io.cloudcost.simulator.aws.AwsEstate;
import io.cloudcost.simulator.aws.AwsFaults;
import io.cloudcost.simulator.aws.AwsSpec;
import io.cloudcost.simulator.aws.FakeAws;
import io.cloudcost.simulator.exports.ExportMonth;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command against the fake AWS. */
class AwsTest {

    @TempDir
    Path folder;

    private FakeAws aws;

    @BeforeEach
    void start() {
        aws = FakeAws.start(AwsEstate.generate(AwsSpec.of(3, CliRun.NOW)));
    }

    @AfterEach
    void stop() {
        aws.close();
    }

    @Test
    void collectsWithinABudgetAndAnswersFromTheStore() throws IOException {
        CliRun.Result collected =
                cost().run("collect", "aws", "--also", "record-types", "--api-budget", "0.06", "--format", "json");

        assertThat(collected.err()).doesNotContain(AwsEstate.SECRET_MARK);
        assertThat(collected.exitCode()).as(collected.err()).isZero();
        JsonNode report = new JsonMapper().readTree(collected.out());
        assertThat(report.at("/account/id").asText()).isEqualTo(aws.estate().account());
        assertThat(report.at("/stats/paidCost/0/amount").asText()).isEqualTo("0.06");
        assertThat(apiSpend(Instant.parse(report.at("/collectedAt").asText()))).containsExactly(Money.usd("0.06"));
        CliRun.Result asked =
                cost().run("query", "--from", month().toString(), "--to", month().toString(), "--format", "json");
        assertThat(new BigDecimal(new JsonMapper()
                        .readTree(asked.out())
                        .at("/rows/0/billed")
                        .asText()))
                .isEqualByComparingTo(aws.estate().total(month()));
    }

    private List<Money> apiSpend(Instant at) {
        try (StateStore opened = StateStores.open("sqlite:" + folder.resolve("cost-state.db"));
                MeasureContext context = MeasureContext.opening(at, ZoneOffset.UTC, () -> null, opened)) {
            return new ApiSpend()
                    .measure(context).stream()
                            .flatMap(it -> it.money().stream())
                            .toList();
        }
    }

    @Test
    void readsExtrasWhereTheyAreAskedForAndKeepsThem() throws IOException {
        String extras = "cost-by-tag:team,cost-by-account,cost-by-resource,anomalies,reservation-coverage";
        CliRun.Result collected =
                cost().run("collect", "aws", "--only", "cost-and-usage,cost-by-region,instances", "--also", "forecast");
        assertThat(collected.out()).contains("By region").doesNotContain("as the provider adds it up");
        CliRun.Result read = cost().run("collect", "aws", "--only", "cost-and-usage,instances," + extras);
        assertThat(read.exitCode()).as(read.err()).isZero();
        assertThat(read.out())
                .contains(
                        "By tag:team, as the provider adds it up",
                        "web$0",
                        "By account",
                        "What the provider did not expect");
        JsonNode document = new JsonMapper()
                .readTree(cost().run("analyze", "--provider", "aws", "--format", "json")
                        .out());
        assertThat(document.at("/breakdowns").findValuesAsText("by")).containsOnly("tag:team", "account", "resource");
        assertThat(document.at("/providerAnomalies/0/impact/amount").asText()).isEqualTo("30.75");
        assertThat(document.at("/commitmentCoverage/0/coveredPercent").asText()).isEqualTo("75");
        assertThat(document.at("/charges/byRegion")).isNotEmpty();
        assertThat(document.at("/stats/paidOperations/ce:GetAnomalies/0/amount").asText())
                .isEqualTo("0.02");
        assertThat(cost().run("collect", "aws", "--also", "cost-by-tag").err()).contains("cost-by-tag:KEY");
        assertThat(cost().run("collect", "aws", "--also", "cost-by-tag:").err()).contains("There is no part");
        assertThat(cost().run("collect", "aws", "--also", "instances:team").err())
                .contains("There is no part");
    }

    @Test
    void collectsTheAccountsOfAnOrganisationIntoOneStore() throws IOException {
        CliRun organisation = cost().with("AWS_COST_ACCOUNTS", "111111111111,222222222222," + AwsEstate.WITHOUT_ROLE)
                .with("AWS_COST_ROLE_NAME", AwsEstate.ROLE)
                .with("AWS_COST_EXTERNAL_ID", AwsEstate.EXTERNAL_ID);
        CliRun.Result collected = organisation.run("collect", "aws", "--only", "cost-and-usage,instances");
        assertThat(collected.exitCode()).as(collected.err()).isEqualTo(3);
        assertThat(collected.out())
                .contains("2 of 3 accounts could be read")
                .containsPattern("aws/111111111111 .* USD")
                .containsPattern("aws/222222222222 .* USD")
                .contains("Account 3 of 3", AwsEstate.WITHOUT_ROLE);
        CliRun.Result programs =
                organisation.run("collect", "aws", "--only", "cost-and-usage,instances", "--format", "json");
        JsonNode document = new JsonMapper().readTree(programs.out());
        assertThat(document.at("/accounts")).hasSize(2);
        assertThat(document.at("/accounts/1/stats/paidRequests").asInt()).isZero();
        assertThat(document.at("/failures/0/position").asInt()).isEqualTo(2);
        assertThat(organisation.run("collect", "aws", "--html", "page.html").err())
                .contains("A web page is about one account");
        CliRun.Result analysed = cost().run("analyze", "--provider", "aws");
        assertThat(analysed.exitCode()).as(analysed.err()).isZero();
        assertThat(analysed.out())
                .contains("2 of 2 accounts could be read")
                .containsPattern("aws/111111111111 .* USD")
                .containsPattern("aws/222222222222 .* USD");
        JsonNode both = new JsonMapper()
                .readTree(cost().run("analyze", "--provider", "aws", "--format", "json")
                        .out());
        assertThat(both.at("/accounts")).hasSize(2);
        assertThat(both.at("/failures")).isEmpty();
        assertThat(cost().run("analyze", "--provider", "vultr").err()).contains("holds no account of provider vultr");
        assertThat(cost().run("analyze").err()).contains("holds several accounts");
        CliRun.Result one = cost().run("report", "--account", "aws/222222222222", "--html", "report.html");
        assertThat(one.exitCode()).as(one.err()).isZero();
    }

    @Test
    void readsLivePricesAndFindsByThem() {
        CliRun.Result read = cost().run("instances", "refresh", "--provider", "aws", "--region", "eu-central-1");
        assertThat(read.exitCode()).as(read.err() + read.out()).isZero();
        assertThat(read.out()).containsPattern("aws +eu-central-1 +30").doesNotContain("us-east-1");
        CliRun.Result found = cost().run(
                        "instances",
                        "find",
                        "--provider",
                        "aws",
                        "--region",
                        "eu-central-1",
                        "--gpu",
                        "A10G:1",
                        "--spot",
                        "only",
                        "--hours",
                        "1");
        assertThat(found.exitCode()).as(found.err() + found.out()).isZero();
        assertThat(found.out()).contains("aws/eu-central-1/g5.xlarge", "0.3471");
    }

    @Test
    void paysOnceAnHour() {
        long first = paidAfter();
        assertThat(first).isPositive();
        assertThat(paidAfter()).isEqualTo(first);
        assertThat(paidAfter("--state", "other.db")).isEqualTo(2 * first);
        assertThat(paidAfter("--no-store")).isEqualTo(3 * first);
        state = "named.db";
        assertThat(paidAfter("--no-store")).isEqualTo(4 * first);
        assertThat(folder.resolve("named.db")).as("--no-store keeps nothing").doesNotExist();
        assertThat(folder).isDirectoryContaining("glob:**/cost-state.db").isDirectoryContaining("glob:**/other.db");
    }

    @Test
    void takesThresholdsFromTheEnvironmentAndRefusesBadOnesBeforeItPays() {
        CliRun.Result result = cost().with("AWS_IDLE_CPU_THRESHOLD", "few").run("collect", "aws");
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("AWS_IDLE_CPU_THRESHOLD", "few");
        assertThat(aws.requests()).isEmpty();
    }

    private @Nullable String state;

    private long paidAfter(String... options) {
        String[] words = Stream.concat(Stream.of("collect", "aws", "--only", "cost-and-usage"), Stream.of(options))
                .toArray(String[]::new);
        CliRun run = state == null ? cost() : cost().with("COST_STATE", state);
        assertThat(run.run(words).exitCode()).isZero();
        return aws.requests().stream()
                .filter(request -> request.path().startsWith("/ce/"))
                .count();
    }

    @Test
    void findsWhatIsWastedUnderAwsNames() throws IOException {
        CliRun.Result collected = cost().run("collect", "aws", "--also", "utilization", "--format", "json");
        assertThat(collected.exitCode()).as(collected.err()).isZero();
        JsonNode findings = new JsonMapper().readTree(collected.out()).at("/findings");
        assertThat(findings.findValuesAsText("rule"))
                .contains(
                        "aws.ec2.idle",
                        "aws.ec2.off-hours",
                        "aws.ec2.stopped",
                        "aws.ec2.advised-size",
                        "aws.lambda.advised-size",
                        "aws.ec2.old-generation",
                        "aws.ebs.unattached",
                        "aws.ebs.gp2",
                        "aws.ebs.old-snapshot",
                        "aws.ec2.unused-address",
                        "aws.elb.empty",
                        "aws.rds.idle",
                        "aws.rds.oversized",
                        "aws.rds.gp2",
                        "aws.rds.iops",
                        "aws.lambda.never-invoked",
                        "aws.lambda.errors",
                        "aws.lambda.memory",
                        "aws.dynamodb.over-provisioned",
                        "aws.s3.standard-class",
                        "aws.s3.transfer")
                .noneMatch(rule -> rule.startsWith("aws.volume") || rule.startsWith("aws.address"));
        assertThat(findings.findValuesAsText("source")).contains("Compute Optimizer");
    }

    @Test
    void tellsOfEachMachineWhatItCostsAndHowItIsUsed() throws IOException {
        assertThat(cost().run("collect", "aws", "--also", "utilization").exitCode())
                .isZero();
        JsonNode machines = new JsonMapper()
                .readTree(cost().run("machines", "--format", "json").out())
                .at("/machines");
        assertThat(machines.findValuesAsText("costBasis")).contains("PRICES");
        for (String field : new String[] {
            "cpuPercent", "networkMbPerDay", "diskOperationsPerDay", "idle", "underUsed", "spotEligible", "targetSize"
        }) {
            assertThat(machines.findValues(field))
                    .as(field + " of some machines")
                    .anyMatch(value -> !value.isNull());
        }
        assertThat(machines.findValues("idle")).anyMatch(JsonNode::isNull);
    }

    @Test
    void importsAnExportFromItsBucket() throws IOException {
        ExportMonth export = ExportMonth.of(5, month());
        Path file = folder.resolve("cur-00001.csv");
        export.writeAwsCur(file);
        aws.put("us-east-1", "bills", "cur/cur-00001.csv", Files.readAllBytes(file));
        Files.delete(file);

        CliRun.Result imported = cost().run("import", "aws-cur", "s3://bills/cur", "--format", "json");

        assertThat(imported.exitCode()).as(imported.err()).isZero();
        CliRun.Result asked = cost().run("query", "--format", "json");
        assertThat(new BigDecimal(new JsonMapper()
                        .readTree(asked.out())
                        .at("/rows/0/billed")
                        .asText()))
                .isEqualByComparingTo(export.truth().total());
        assertThat(cost().run("import", "aws-cur", "gs://bills/cur").err())
                .contains("Nothing here reads billing files");
    }

    @Test
    void whatAFailedCollectionPaidCountsAmongWhatReadingCosts() throws IOException {
        aws.fault(AwsFaults.denied());
        CliRun.Result failed = cost().run("watch", "--once", "--provider", "aws", "--only", "cost-and-usage");
        assertThat(failed.exitCode()).isEqualTo(1);
        JsonNode figures = new JsonMapper()
                .readTree(cost().run("watch", "--figures", "--format", "json").out());
        assertThat(figures.at("/figures")).anySatisfy(it -> {
            assertThat(it.at("/measure").asText()).isEqualTo("api_spend");
            assertThat(it.at("/labels/provider").asText()).isEqualTo("aws");
            assertThat(new BigDecimal(it.at("/value").asText())).isPositive();
        });
    }

    @Test
    void doctorNamesTheActionThatIsMissing() {
        aws.fault(AwsFaults.denied("ce:GetCostForecast"));

        CliRun.Result result = cost().run("doctor", "aws");

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out())
                .contains(aws.estate().account(), "May not read", "ce:GetCostForecast", "AWS_ACCESS_KEY_ID")
                .doesNotContain(AwsEstate.SECRET_MARK);
    }

    private static YearMonth month() {
        return YearMonth.of(2026, 10);
    }

    private CliRun cost() {
        return new CliRun(folder)
                .with("AWS_ACCESS_KEY_ID", aws.estate().accessKeyId())
                .with("AWS_SECRET_ACCESS_KEY", aws.estate().secretAccessKey())
                .with("AWS_COST_EXPLORER_RATE_LIMIT", "1000")
                .with("AWS_ENDPOINT_URL", aws.endpoint());
    }
}
