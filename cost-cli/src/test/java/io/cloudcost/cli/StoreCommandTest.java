package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Looking after a store, and importing a provider's own file into it. */
class StoreCommandTest {

    private static final String HEADER = "bill/PayerAccountId,bill/BillingPeriodStartDate,bill/BillingPeriodEndDate,"
            + "lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/UnblendedCost,lineItem/CurrencyCode,"
            + "savingsPlan/SavingsPlanEffectiveCost\n";

    @TempDir
    Path folder;

    private CliRun cost;

    @TempDir
    static Path filled;

    /** The same for every test: importing takes longer than copying. */
    @BeforeAll
    static void fill() throws IOException {
        Files.writeString(
                filled.resolve("cur.csv"),
                HEADER
                        + row("09", "Usage", "1.50")
                        + row("09", "Tax", "0.30")
                        + row("10", "SavingsPlanCoveredUsage", "2")
                        + row("10", "SavingsPlanNegation", "-2")
                        + row("10", "Usage", "many"));
        assertThat(new CliRun(filled).run("import", "aws-cur", "cur.csv").exitCode())
                .isEqualTo(3);
    }

    @BeforeEach
    void copy() throws IOException {
        cost = new CliRun(folder);
        try (Stream<Path> files = Files.list(filled)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    @Test
    void saysWhatBecameOfTheRows() {
        CliRun.Result people = cost.run("import", "aws-cur", "cur.csv");
        assertThat(people.out())
                .contains("RULE")
                .containsPattern("savings-plan-negation +1 +-2.00 USD +0 +0.00 USD")
                .containsPattern("usage +1 +1.50 USD +1 +1.50 USD")
                .contains("savings-plan-negation: takes back the on-demand cost");
        CliRun.Result programs = cost.run("import", "aws-cur", "cur.csv", "--format", "json");
        assertThat(programs.out())
                .containsPattern("\"rule\" *: *\"savings-plan-usage\"")
                .containsPattern("\"charges\" *: *1");
    }

    @Test
    void tellsWhatItHolds() {
        assertThat(cost.run("store", "info").out())
                .startsWith("DuckDB")
                .containsPattern("charges +3")
                .containsPattern("2026-09 +aws +111122223333 +export +settling");
        assertThat(cost.run("store", "info", "--format", "json").out()).contains("\"schemaVersion\"");
    }

    @Test
    void saysWhoSpeaksInPlaceOfWhatIsSilent() throws IOException {
        Files.writeString(
                folder.resolve("payer.csv"),
                HEADER.replace("bill/PayerAccountId", "lineItem/UsageAccountId,bill/PayerAccountId")
                        + row("09", "Usage", "8").replace("111122223333", "111122223333,999988887777"));
        assertThat(cost.run("import", "aws-cur", "payer.csv").exitCode()).isZero();
        assertThat(cost.run("store", "info").out())
                .containsPattern("2026-09 +aws +111122223333 +export \\(silent: export of 999988887777\\) +settling")
                .containsPattern("2026-09 +aws +999988887777 +export +settling")
                .containsPattern("2026-10 +aws +111122223333 +export +settling");
        assertThat(cost.run("store", "info", "--format", "json").out())
                .containsPattern(
                        "\"silencedBy\" *: *\\{\\s*\"provider\" *: *\"aws\",\\s*\"account\" *: *\"999988887777\"")
                .containsPattern("\"silencedBy\" *: *null");
    }

    @Test
    void findsItInOrder() {
        CliRun.Result check = cost.run("store", "check");
        assertThat(check.exitCode()).isZero();
        assertThat(check.out()).contains("All of it can be read");
    }

    @Test
    void writesACopyThatCanBeAsked() {
        assertThat(cost.run("store", "backup", "--to", "copy.duckdb").exitCode())
                .isZero();
        String asked = cost.run("query", "--format", "json").out();
        assertThat(cost.run("query", "--store", "copy.duckdb", "--format", "json")
                        .out())
                .isEqualTo(asked);
        CliRun.Result again = cost.run("store", "backup", "--to", "copy.duckdb");
        assertThat(again.exitCode()).isNotZero();
        assertThat(again.err()).contains("There is a file");
    }

    @Test
    void removesWhatIsOld() {
        assertThat(cost.run("store", "prune", "--before", "2026-10", "--dry-run")
                        .out())
                .startsWith("Would remove 1 billing period with 2 charges");
        assertThat(cost.run("store", "prune", "--before", "2026-10").out()).startsWith("Removed 1 billing period");
        assertThat(cost.run("store", "info").out()).doesNotContain("2026-09").contains("2026-10");
    }

    @Test
    void copiesAllOfItToAnotherStore() {
        CliRun.Result copy = cost.run("store", "copy", "duckdb:costs.duckdb", "duckdb:other.duckdb");
        assertThat(copy.exitCode()).isZero();
        assertThat(copy.out())
                .containsPattern("2026-09 +aws +111122223333 +export .* 2 +1.80 USD +copied")
                .contains(
                        "Copied 2 billing periods with 3 charges, 0 replaced readings, 0 collections, the findings of 0"
                                + " and the quarantine of 1 import.")
                .contains("2 billing periods with 3 charges are the same in both stores.");
        assertThat(cost.run("query", "--store", "other.duckdb", "--format", "json")
                        .out())
                .isEqualTo(cost.run("query", "--format", "json").out());
        assertThat(cost.run("store", "copy", "costs.duckdb", "other.duckdb", "--format", "json")
                        .out())
                .containsPattern("\"outcome\" *: *\"there\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "store clean|There is no 'store clean'",
                "store prune|Name the first month that stays",
                "store backup|Where to?",
                "store copy|From where to where?",
                "store copy costs.duckdb|From where to where?",
                "store copy none.duckdb other.duckdb|There is no store",
                "store info costs.duckdb|takes no 'costs.duckdb'",
                "store info --store none.duckdb|There is no store",
                "import aws cur.csv|There are no files of the kind 'aws'"
            })
    void saysWhatIsWrong(String line, String message) {
        CliRun.Result result = cost.run(line.split(" "));
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains(message);
    }

    private static String row(String month, String type, String cost) {
        int next = Integer.parseInt(month) + 1;
        return "111122223333,2026-" + month + "-01T00:00:00Z,2026-" + next + "-01T00:00:00Z," + type + ",2026-" + month
                + "-02T00:00:00Z,2026-" + month + "-02T01:00:00Z," + cost + ",USD,0.5\n";
    }
}
