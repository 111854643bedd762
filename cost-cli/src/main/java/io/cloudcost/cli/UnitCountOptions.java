package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.monitor.unit.UnitCost;
import io.cloudcost.monitor.unit.UnitCount;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who counts units. */
final class UnitCountOptions {

    private static final String HELP = "unit --help";

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
    private boolean amortised;

    @Option(names = "--env-file", paramLabel = "FILE", description = "take variables from this file, not from .env")
    private @Nullable Path envFile;

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "show: settings, which say what the unit costs and who counts (default: " + BudgetConfig.FILE
                    + " in this folder, if there is one)")
    private @Nullable Path config;

    /** Whether the command line says who counts. */
    boolean isNamed() {
        return file != null || query != null;
    }

    /** The unit as the settings have it, unless options say otherwise; empty where nobody counts it. */
    Optional<UnitCost> unit(World world, String name) throws IOException {
        ConfigReader reader = MonitorConfig.reader(world, config, Environment.of(world, envFile))
                .leave(MonitorConfig.KEYS, MonitorConfig.BEGINS);
        UnitSettings.Unit set = UnitSettings.unit(reader, world, name);
        reader.finish();
        UnitSettings.Unit unit = Objects.requireNonNull(set);
        Optional<UnitCount> named = count(world);
        Optional<UnitCost> counted = named.isPresent() ? named.map(unit.cost()::per) : unit.counted();
        return amortised ? counted.map(UnitCost::amortised) : counted;
    }

    /** What would be passed over without a word. */
    private void checkTogether() {
        if (file != null && (query != null || prometheus != null)) {
            throw new UsageException("Say who counts once: --count-file, or --query.", HELP);
        }
        if (prometheus != null && query == null) {
            throw new UsageException(
                    "--prometheus needs a --query to ask, such as 'sum(increase(leads_total[$range]))'.", HELP);
        }
        if (field != null && file == null) {
            throw new UsageException("--field says where in a --count-file the number is: give that, too.", HELP);
        }
    }

    private Optional<UnitCount> count(World world) throws IOException {
        checkTogether();
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
