package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Billing files in and out, as other programs see it. */
class FilesTest {

    private static final String HEADER = "BilledCost,EffectiveCost,BillingAccountId,BillingCurrency,BillingPeriodStart,"
            + "BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ServiceName,ServiceProviderName\n";
    private static final String REST =
            ",acct,USD,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,Usage,";

    @TempDir
    Path folder;

    private CliRun cost;

    @BeforeEach
    void writeABill() throws IOException {
        cost = new CliRun(folder);
        Files.writeString(
                folder.resolve("bill.csv"),
                HEADER + "1.50,1" + REST + "Disk,Acme\n" + "0.25,0.25" + REST + "Lamp,Acme\n");
    }

    @Test
    void tellsProgramsWhatWasImported() {
        CliRun.Result result = cost.run("import", "focus", "bill.csv", "--format", "json");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out().replaceAll("\\s", ""))
                .startsWith("{\"files\":1,\"rows\":2,\"replaced\":0,\"quarantined\":{\"rows\":0,")
                .contains("\"totals\":[{\"currency\":\"USD\",\"billed\":\"1.75\",\"effective\":\"1.25\","
                        + "\"list\":null,\"contracted\":null}]")
                .contains("\"provider\":\"acme\",\"account\":\"acct\"");
        assertThat(cost.run("import", "focus", "bill.csv", "--format", "json").out())
                .contains("\"replaced\": 2");
    }

    @Test
    void tellsPeopleWhichRowsAreBadAndEndsWithThree() throws IOException {
        Files.writeString(
                folder.resolve("bill.csv"), HEADER + "1,1" + REST + "Disk,Acme\nn/a,1" + REST + "Disk,Acme\n");
        CliRun.Result result = cost.run("import", "focus", "bill.csv");
        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.out())
                .contains("Imported 1 row from 1 file.")
                .contains("1 row could not be taken")
                .contains("line 3, BilledCost 'n/a'");
        assertThat(cost.run("quarantine").out()).contains("bill.csv, line 3, BilledCost 'n/a': ");
        assertThat(cost.run("quarantine", "--format", "json").out().replaceAll("\\s", ""))
                .startsWith("{\"rows\":[{\"file\":\"")
                .contains("bill.csv\",\"line\":3,\"column\":\"BilledCost\",\"value\":\"n/a\",\"reason\":\"");
    }

    @Test
    void exportsWhatWasImported() throws IOException {
        cost.run("import", "focus", "bill.csv");
        CliRun.Result result = cost.run(
                "export",
                "focus",
                "--version",
                "1.4",
                "--where",
                "service=Lamp",
                "--out",
                "out.csv",
                "--format",
                "json");
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("\"rows\": 1");
        assertThat(Files.readString(folder.resolve("out.csv"))).contains("0.25").doesNotContain("Disk");
    }

    @Test
    void saysWhatIsWrong() throws IOException {
        assertWrong("There is no file", "import", "focus", "none.csv");
        assertWrong("'cur'", "import", "cur", "bill.csv");
        assertWrong("Unknown FOCUS version", "import", "focus", "bill.csv", "--version", "9");
        Files.writeString(folder.resolve("wrong.csv"), "a,b\n1,2\n");
        assertWrong("its header lacks BilledCost", "import", "focus", "wrong.csv");
        cost.run("import", "focus", "bill.csv");
        assertWrong("--out", "export", "focus");
        assertWrong(".parquet", "export", "focus", "--out", "bill.xml");
        assertWrong("1.1", "export", "focus", "--version", "1.1", "--out", "out.csv");
    }

    private void assertWrong(String words, String... command) {
        CliRun.Result result = cost.run(command);
        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("cost: ").contains(words).doesNotContain("\tat ");
    }
}
