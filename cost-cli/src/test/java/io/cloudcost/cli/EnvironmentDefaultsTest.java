package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine's state, store and settings are named once, in the environment. */
class EnvironmentDefaultsTest {

    @TempDir
    private Path folder;

    @Test
    void theEnvironmentNamesTheStateAndAFlagWins() {
        CliRun cost = new CliRun(folder)
                .with("COST_STATE", folder.resolve("service.db").toString());
        record(cost);
        assertThat(folder.resolve("service.db")).exists();
        assertThat(folder.resolve("cost-state.db")).doesNotExist();

        record(cost, "--state", "mine.db");
        assertThat(folder.resolve("mine.db")).exists();
        assertThat(cost.run("unit", "list").out()).isEqualToIgnoringNewLines("lead");
    }

    @Test
    void whatIsBlankSaysNothing() {
        CliRun cost = new CliRun(folder)
                .with("COST_STATE", " ")
                .with("COST_STORE", "")
                .with("COST_CONFIG", "");
        record(cost);
        assertThat(folder.resolve("cost-state.db")).exists();
    }

    @Test
    void settingsThatAreNotThereAreTold() {
        CliRun.Result wrong =
                new CliRun(folder).with("COST_CONFIG", "gone.conf").run("watch", "--once");
        assertThat(wrong.exitCode()).isEqualTo(2);
        assertThat(wrong.err()).contains("There is no file ", "gone.conf", "in COST_CONFIG");
    }

    private static void record(CliRun cost, String... options) {
        String[] words = {"unit", "record", "lead", "--cost", "1", "--units", "2"};
        String[] all = new String[words.length + options.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(options, 0, all, words.length, options.length);
        assertThat(cost.run(all).exitCode()).isZero();
    }
}
