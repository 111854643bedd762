package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CliTest {

    @TempDir
    Path folder;

    private CliRun cost;

    @BeforeEach
    void run() {
        cost = new CliRun(folder);
    }

    static Iterable<String> commands() {
        return Commands.ALL.stream().map(Commands.Entry::name).toList();
    }

    @Test
    void withoutWordsItSaysHowItIsUsedAndFails() {
        CliRun.Result result = cost.run();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).startsWith("Usage: cost COMMAND").contains("cost demo");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandIsInTheOverviewAndHasHelp(String name) {
        CliRun.Result help = cost.run(name, "--help");

        assertThat(cost.run("--help").out()).contains("  " + name + " ");
        assertThat(help.exitCode()).isZero();
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .startsWith("Usage: cost " + name)
                .contains("--format", "--out", "--debug", "--quiet")
                .isEqualTo(cost.run("help", name).out());
    }

    @ParameterizedTest
    @MethodSource("commands")
    void noCommandTakesAKeyAsAnOption(String name) {
        assertThat(cost.run(name, "--help").out())
                .doesNotContainIgnoringCase("--key", "--api-key", "--token", "--secret");
    }

    @Test
    void tellsItsVersion() {
        assertThat(cost.run("--version").out()).startsWith("cost ");
    }

    @Test
    void commonOptionsMayComeBeforeTheCommand() {
        CliRun.Result result = cost.run("--quiet", "providers");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("ID", "CREDENTIALS");
    }

    @Test
    void anUnknownCommandIsWrongInputAndNamesThoseThatThereAre() {
        CliRun.Result result = cost.run("colect", "vultr");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("cost: There is no command 'colect'; there are demo, collect,");
    }

    @Test
    void aStackTraceComesWithDebugOnly() {
        assertThat(cost.run("query", "--store", "nowhere.duckdb").err().lines()).hasSize(1);
        assertThat(cost.run("query", "--store", "nowhere.duckdb", "--debug").err())
                .contains("\tat io.cloudcost.cli.");
    }
}
