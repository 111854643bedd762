package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file is checked, and what programs read of it is a contract, as in {@link ContractTest}. */
class FocusCommandTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final String HEADER = "BilledCost,BillingAccountId,BillingAccountName,BillingCurrency,"
            + "BillingPeriodStart,BillingPeriodEnd,ChargeCategory,ChargeClass,ChargeDescription,ChargeFrequency,"
            + "ChargePeriodStart,ChargePeriodEnd,ContractedCost,EffectiveCost,InvoiceId,InvoiceIssuerName,ListCost,"
            + "ListUnitPrice,PricingQuantity,PricingUnit,ProviderName,PublisherName,ServiceCategory,ServiceName,"
            + "ServiceSubcategory";
    private static final String GOOD = "12.5,acct,Acme,USD,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,Usage,,Disk,"
            + "Usage-Based,2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,12.5,12.5,INV-1,Cloud,15,1.5,10,GB-Months,Cloud,"
            + "Cloud,Storage,Disk,Block Storage\n";

    @TempDir
    Path folder;

    private CliRun cost;

    @BeforeEach
    void writeBills() throws IOException {
        cost = new CliRun(folder);
        Files.writeString(folder.resolve("good.csv"), HEADER + "\n" + GOOD);
        Files.writeString(
                folder.resolve("bad.csv"),
                HEADER + ",Cost Center\n"
                        + row(GOOD)
                        + row(GOOD.replace(
                                "2026-10-01T00:00:00Z,2026-10-02T00:00:00Z", "2026-10-01 00:00,2026-10-02 00:00"))
                        + row(GOOD.replace(",1.5,10,", ",1.5,11,").replace(",USD,", ",,"))
                        + row(GOOD.replace(",1.5,10,", ",1.5,12,").replace("Disk,Usage", ",Usage")));
    }

    @ParameterizedTest
    @CsvSource({"1, focus.json, focus validate bad.csv --format json", "1, focus.txt,  focus validate bad.csv --rows 1"
    })
    void saysTheSameAsEver(int exitCode, String file, String line) throws IOException {
        CliRun.Result result = cost.run(line.split(" "));

        assertThat(result.exitCode()).isEqualTo(exitCode);
        assertThat(result.err()).isEmpty();
        String said = result.out().replace(folder + File.separator, "").replace(System.lineSeparator(), "\n");
        if (System.getProperty("golden.update") != null) {
            Files.writeString(GOLDEN.resolve(file), said);
        }
        assertThat(said).isEqualTo(Files.readString(GOLDEN.resolve(file)));
    }

    @Test
    void aFileThatConformsEndsWithZero() {
        CliRun.Result result = cost.run("focus", "validate", "good.csv");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("1 row, FOCUS 1.2", "It conforms");
        assertThat(cost.run("focus", "validate", "good.csv", "--format", "json").out())
                .contains("\"conforms\": true", "\"violations\": []");
        assertThat(cost.run("focus", "validate", "good.csv", "--version", "1.4").exitCode())
                .isEqualTo(1);
    }

    @Test
    void wrongInputEndsWithTwo() throws IOException {
        Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n");
        assertWrong("There is no file", "none.csv");
        assertWrong("is no file of FOCUS rows", "other.csv");
        assertWrong("Unknown FOCUS version", "good.csv", "--version", "9");
        assertWrong("must be above 0", "good.csv", "--rows", "0");
        assertThat(cost.run("focus", "check", "good.csv").err()).contains("There is no 'focus check'");
        assertThat(cost.run("focus", "check", "good.csv").exitCode()).isEqualTo(2);
    }

    private void assertWrong(String words, String file, String... options) {
        String[] line = new String[options.length + 3];
        line[0] = "focus";
        line[1] = "validate";
        line[2] = file;
        System.arraycopy(options, 0, line, 3, options.length);
        CliRun.Result result = cost.run(line);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err().lines())
                .hasSize(1)
                .first()
                .asString()
                .startsWith("cost: ")
                .contains(words);
        assertThat(result.out()).isEmpty();
    }

    private static String row(String cells) {
        return cells.strip() + ",7\n";
    }
}
