package io.cloudcost.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The jars as they are published, as named modules: what they need is required, what others need is exported or opened. */
class ModulePathIT {
    private static final Path JARS = Path.of("..", "cost-cli", "target", "lib");
    private static final String MODULES =
            "io.cloudcost.analysis,io.cloudcost.simulator,io.cloudcost.store,io.cloudcost.vultr";

    @Test
    void collectsStoresAndAnalyses() throws Exception {
        Process program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--module-path",
                        JARS.toString(),
                        "--add-modules",
                        MODULES,
                        "--class-path",
                        Path.of("target", "test-classes").toString(),
                        OnTheModulePath.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(program.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(output.lines())
                .as(output)
                .contains(
                        "account stored: true",
                        "findings: true",
                        "io.cloudcost.simulator",
                        "io.cloudcost.store",
                        "io.cloudcost.core");
        assertThat(program.exitValue()).isZero();
    }
}
