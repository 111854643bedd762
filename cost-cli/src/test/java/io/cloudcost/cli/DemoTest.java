package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoTest {

    @TempDir
    Path folder;

    @Test
    void needsNothingAndShowsEverything() {
        CliRun cost = new CliRun(folder);

        CliRun.Result result = cost.run("demo");

        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
        assertThat(result.out())
                .startsWith("This is a simulated Vultr account")
                .contains("Summary", "By service", "What to do", "What is unknown", "VULTR_API_KEY", "report.html");
        assertThat(folder.resolve("cost-demo/report.html")).isRegularFile();
        assertThat(cost.run("query", "--store", "cost-demo/costs.duckdb", "--grain", "month")
                        .out()
                        .lines())
                .filteredOn(line -> line.startsWith("  20"))
                .hasSize(12);
    }
}
