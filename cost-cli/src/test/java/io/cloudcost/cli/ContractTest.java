package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What programs read is a contract: a change of a golden file is a change of docs/cli.md, too. Run with
 * {@code -Dgolden.update} to write the files anew, and look at the difference.
 */
class ContractTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir
    Path folder;

    private CliRun cost;

    @BeforeEach
    void fillTheStore() {
        SmallAccount.store(folder);
        cost = new CliRun(folder);
    }

    @ParameterizedTest
    @CsvSource({
        "3, analyze.json,  analyze --format json",
        "3, findings.json, findings --format json --priority high",
        "3, machines.json, machines --format json --limit 2",
        "0, query.json,    query --format json --group-by service --group-by tag:env --grain month --from 2026-10",
        "0, use-case.json, query --format json --use-case month-over-month --where provider=null",
        "0, use-case.txt,  query --use-case tag-coverage --tag env",
        "0, query.txt,     query --group-by ServiceName --where category=Compute|Storage --grain billing_period"
    })
    void saysTheSameAsEver(int exitCode, String file, String line) throws IOException {
        CliRun.Result result = cost.run(line.split(" "));

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.err())
                .isEqualToNormalizingNewlines(
                        exitCode == 0 ? "" : "cost: Done, but not all could be read: addresses, invoice-items.\n");
        String said = withoutProse(result.out().replace(System.lineSeparator(), "\n"));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(GOLDEN.resolve(file), said);
        }
        assertThat(said).isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }

    @Test
    void tellsPeopleTheSameFigures() {
        String page = cost.run("analyze").out();

        assertThat(page.lines().map(String::strip))
                .contains(
                        "Account                   Acme Ltd <it@example.com>",
                        "Instances                 3 (2 running, 1 stopped)",
                        "GPU machines        1 unpriced",
                        "Network                unknown",
                        "! Not read: addresses. What was read costs 34.50 USD + 1 unpriced.",
                        "2026-11  still runs  12.34 USD",
                        "Total                53.54 USD",
                        "Cloud Compute  51.35 USD  95.9 %        3",
                        "Together these save       22.50 USD per month",
                        "! addresses: The key may not read reserved addresses.");
        assertThat(cost.run("machines", "--limit", "1").out())
                .contains("ID", "A MONTH", "more machines (a larger --limit");
        assertThat(cost.run("findings", "--rule", "vultr.volume").out())
                .contains("2.50 USD", "v-1")
                .doesNotContain("'old'");
        assertThat(cost.run("findings", "--service", "VOLUME").out())
                .contains("v-1")
                .doesNotContain("'old'");
        assertThat(cost.run("findings", "--min-savings", "2.50").out()).contains("v-1", "'old'");
        assertThat(cost.run("findings", "--min-savings", "2.51").out())
                .contains("'old'")
                .doesNotContain("v-1");
    }

    @Test
    void asksInOnesOwnWords() {
        assertThat(rows("--where", "service^=Block", "--group-by", "Service-Name", "--metric", "billed"))
                .contains("\"Service-Name\": \"Block Storage\"", "\"billed\": \"2.195\"")
                .doesNotContain("Cloud Compute");
        assertThat(rows("--where", "billed>=12.34", "--where", "ChargePeriodStart>=2026-11-01"))
                .contains("\"billed\": \"12.34\"");
        assertThat(rows("--where", "service!=Block Storage|Nothing", "--having", ">100"))
                .contains("\"rows\": []");
        assertThat(rows("--where", "!tag:none", "--where", "service!=null")).contains("\"billed\": \"53.54\"");
        assertThat(rows("--where", "service=\"Block Storage\"")).contains("\"billed\": \"2.195\"");
        assertThat(rows("--metric", "consumed", "--group-by", "region")).contains("\"region\": ", "\"unit\": ");
        assertThat(rows("--grain", "day", "--limit", "1", "--order", "cost_ascending"))
                .contains("\"period\": \"2026-1", "\"truncated\": true");
        assertThat(cost.run("query", "--metric", "consumed").out()).contains("consumed");
        assertThat(cost.run("query", "--use-cases").out()).contains("effective-savings-rate", "(needs --tag)");
        assertThat(cost.run("query", "--use-cases", "--format", "json").out()).contains("\"needsTag\": true");
        assertThat(cost.run("query", "--use-case", "credits", "--where", "service=Nothing")
                        .out())
                .contains("No charges match.");
        assertThat(cost.run("query", "--use-case", "top-resources", "--limit", "1")
                        .exitCode())
                .isZero();
    }

    private String rows(String... options) {
        return cost.run(Stream.concat(Stream.of("query", "--format", "json"), Stream.of(options))
                        .toArray(String[]::new))
                .out();
    }

    @Test
    void theReportAsAWebPageSaysWhereItIs() throws IOException {
        CliRun.Result result = cost.run("report", "--html", "page.html", "--format", "json");

        assertThat(result.out()).contains("\"html\"", "page.html");
        assertThat(Files.readString(folder.resolve("page.html")))
                .startsWithIgnoringCase("<!doctype html>")
                .contains("Acme Ltd");
    }

    @Test
    void ofSeveralAccountsOneMustBeNamed() {
        try (CostStore store = CostStores.open("duckdb:" + folder.resolve("costs.duckdb"))) {
            store.save(SmallAccount.snapshot(new Source("vultr", "other")));
        }

        CliRun.Result result = cost.run("analyze");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("several accounts", "--account: vultr/acme, vultr/other.");
        assertThat(cost.run("analyze", "--account", "vultr/other").out()).contains("What vultr/other costs");
        assertThat(cost.run("analyze", "--provider", "vultr").out()).contains("vultr/acme", "vultr/other");
        assertThat(cost.run("findings").out()).contains("All 2 accounts together", "vultr/acme", "vultr/other");
        assertThat(cost.run("findings", "--service", "volume", "--min-savings", "5", "--format", "json")
                        .out())
                .as("2.50 in each")
                .contains("\"findings\": 2", "\"amount\": \"5\"");
        assertThat(cost.run("findings", "--service", "volume", "--min-savings", "5.01")
                        .out())
                .contains("no such findings")
                .doesNotContain("accounts together");
        assertThat(cost.run("machines", "--provider", "vultr", "--format", "json")
                        .out())
                .contains("\"accounts\"");
        assertThat(cost.run("analyze", "--provider", "aws").err()).contains("no account of provider aws.");
        assertThat(cost.run("findings", "--account", "vultr/third").err()).contains("no account 'vultr/third'");
    }

    @Test
    void aCustomersCostsAreTheirsAlone() {
        assertThat(cost.run("analyze", "--customer-id", "somebody").err()).contains("holds no account yet");
    }

    @Test
    void aReportOnATerminalHasColoursUnlessTheyAreNotWanted() {
        assertThat(new CliRun(folder).onTerminal().run("analyze").out()).contains("\u001b[1mSummary");
        assertThat(new CliRun(folder)
                        .onTerminal()
                        .with("NO_COLOR", "1")
                        .run("analyze")
                        .out())
                .doesNotContain("\u001b");
        assertThat(new CliRun(folder)
                        .onTerminal()
                        .run("analyze", "--format", "json")
                        .out())
                .doesNotContain("\u001b");
    }

    // How the rules put things is theirs to say.
    private static String withoutProse(String said) {
        return said.replaceAll("\"(title|action|reason|method)\": \".*\"", "\"$1\": \"...\"");
    }
}
