package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.monitor.unit.UnitCount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who counts units. */
final class UnitCountOptions {

    @Option(
            names = "--query",
            paramLabel = "TEXT",
            description =
                    "show: count by this query of the database that DATABASE_URL names, such as 'SELECT count(*) FROM"
                            + " leads WHERE made >= :from AND made < :to'; with --prometheus by this expression")
    private @Nullable String query;

    @Option(
            names = "--prometheus",
            paramLabel = "URL",
            description =
                    "show: ask this Prometheus server the --query; $range in it is the time since the month began")
    private @Nullable String prometheus;

    @Option(names = "--count-file", paramLabel = "FILE", description = "show: the number is in this file")
    private @Nullable Path file;

    @Option(
            names = "--field",
            paramLabel = "POINTER",
            description = "show: the --count-file is JSON, and the number there, for example /leads/month")
    private @Nullable String field;

    @Option(
            names = "--amortised",
            description =
                    "show: effective (amortised) costs, not billed ones: what was paid ahead is spread over its time")
    boolean amortised;

    @Option(names = "--env-file", paramLabel = "FILE", description = "take variables from this file, not from .env")
    private @Nullable Path envFile;

    /** Empty where nobody was named. */
    Optional<UnitCount> count(World world) throws IOException {
        if (file != null) {
            Path found = world.resolve(file);
            return Optional.of(field == null ? UnitCount.file(found) : UnitCount.file(found, field));
        }
        if (query == null) {
            return Optional.empty();
        }
        return Optional.of(
                prometheus != null ? UnitCount.prometheus(prometheus, query) : UnitCount.sql(database(world), query));
    }

    private String database(World world) throws IOException {
        String url = Environment.of(world, envFile).apply("DATABASE_URL");
        if (url == null || url.isBlank()) {
            throw new ConfigurationException("DATABASE_URL must name the database that counts units, such as"
                    + " postgresql://user@host/database; it is in neither the environment nor an env file.");
        }
        return url;
    }
}
