package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** What people are told to run next can be pasted, however the command was called. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class HintTest {

    @TempDir
    Path folder;

    private CliRun cost;

    @BeforeEach
    void callItByAPath() {
        SmallAccount.store(folder);
        cost = new CliRun(folder);
        System.setProperty(Hint.PROPERTY, "./cost");
    }

    @AfterEach
    void callItByItsName() {
        System.clearProperty(Hint.PROPERTY);
    }

    @Test
    void answersHelpsAndFailuresNameTheCommandAsItWasCalled() {
        assertThat(cost.run("query", "--where", "service=none").out()).contains("'./cost analyze'");
        assertThat(cost.run("collect", "--help").out())
                .contains("Usage: ./cost collect", "'./cost providers' tells", "Example: ./cost collect vultr");
        assertThat(cost.run("--help").out()).contains("Usage: ./cost COMMAND", "'./cost demo'");
        assertThat(cost.run("qury").err()).contains("See './cost --help'");
        assertThat(cost.run("query", "--no").err()).contains("See './cost query --help'");
        assertThat(cost.run("query", "--store", "none").err()).contains("Fill it with './cost collect'");
    }

    @Test
    void aPathWithBlanksIsQuoted() {
        System.setProperty(Hint.PROPERTY, "/my tools/cost");

        assertThat(Hint.of("findings")).isEqualTo("\"/my tools/cost\" findings");
    }

    @Test
    void withoutALauncherItIsCalledByItsName() {
        System.clearProperty(Hint.PROPERTY);

        assertThat(cost.run("collect", "--help").out()).contains("Usage: cost collect", "'cost providers' tells");
    }
}
