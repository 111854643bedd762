package io.cloudcost.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where variables stand that the environment lacks, such as the thresholds of the analysis. */
final class EnvFileOption {

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "KEY=VALUE lines behind the environment (default: .env in this folder)")
    private @Nullable Path envFile;

    Environment environment(World world) throws IOException {
        return Environment.of(world, envFile);
    }
}
