package io.cloudcost.cli;

import io.cloudcost.CostCollectors;
import io.cloudcost.spi.CollectorBuilder;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How to reach an account. A key is no option: command lines end up in histories and process lists. */
final class ProviderOptions {

    @Option(
            names = "--endpoint",
            paramLabel = "URL",
            description = "the provider's whole base URL, path included, for example http://127.0.0.1:9000/v2")
    @Nullable
    String endpoint;

    @Option(
            names = "--account-id",
            paramLabel = "ID",
            description = "a name for the account, where the provider's API has none")
    @Nullable
    String accountId;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "KEY=VALUE lines behind the environment (default: .env in this folder)")
    @Nullable
    Path envFile;

    /** The provider's builder with all of this set. */
    CollectorBuilder<?> builder(String provider, Environment environment, Clock clock) {
        CollectorBuilder<?> builder = CostCollectors.builder(provider);
        builder.environment(environment);
        builder.clock(clock);
        if (endpoint != null) {
            builder.endpoint(endpoint);
        }
        if (accountId != null) {
            builder.accountId(accountId);
        }
        return builder;
    }
}
