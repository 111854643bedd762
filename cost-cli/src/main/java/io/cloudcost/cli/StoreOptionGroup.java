package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.StoreException;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StoreOptions;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which store, and how long to wait for it. */
final class StoreOptionGroup {

    static final String DEFAULT_FILE = "costs.duckdb";
    private static final String FILE_ENGINE = "duckdb:";
    private static final String IN_MEMORY = ":memory:";

    @Option(
            names = "--store",
            paramLabel = "ADDRESS",
            description = "where costs are kept: a file, or clickhouse:https://host:8443/costs?user=me"
                    + " (default: duckdb:" + DEFAULT_FILE + " in this folder)")
    String address = FILE_ENGINE + DEFAULT_FILE;

    @Option(
            names = "--wait",
            paramLabel = "SPAN",
            converter = DurationConverter.class,
            description = "how long to wait while another process has the store, for example 10s (default: 0s)")
    Duration wait = Duration.ZERO;

    @Option(
            names = "--customer-id",
            paramLabel = "ID",
            description = "whose costs these are, for services that collect for their customers")
    @Nullable
    String customerId;

    /** The same for another store. */
    StoreOptionGroup at(String other) {
        StoreOptionGroup group = new StoreOptionGroup();
        group.address = other;
        group.wait = wait;
        group.customerId = customerId;
        return group;
    }

    /** Whether another one than the usual was named. */
    boolean isNamed() {
        return !address.equals(FILE_ENGINE + DEFAULT_FILE);
    }

    /** Opens it, and makes it where there is none. */
    CostStore open(World world) {
        return open(world, options());
    }

    /** Opens what a collection has filled before. */
    CostStore openFilled(World world) {
        if (!mayExist(world)) {
            throw new ConfigurationException("There is no store at '" + location(world) + "' yet. Fill it with "
                    + Hint.quoted("collect") + ", or name another one with --store.");
        }
        check(world);
        return open(world, options().asReadOnly());
    }

    /** Whether there may be something to read: false only for a file that is certainly not there. */
    boolean mayExist(World world) {
        return file(world).map(Files::exists).orElse(true);
    }

    /** Says early what would fail once all is collected. */
    void check(World world) {
        file(world).ifPresent(StoreOptionGroup::checkFile);
    }

    /** The address with its file found from the current folder. */
    String location(World world) {
        return file(world).map(file -> FILE_ENGINE + file).orElse(address);
    }

    private CostStore open(World world, StoreOptions options) {
        try {
            return CostStores.open(location(world), options);
        } catch (StoreException busy) {
            throw busy.retryable() && wait.isZero() && file(world).isPresent()
                    ? new StoreException(busy.getMessage() + " To wait for it, add --wait 10s.", true, busy)
                    : busy;
        }
    }

    private StoreOptions options() {
        return StoreOptions.defaults().withWait(wait).withCustomerId(customerId);
    }

    private Optional<Path> file(World world) {
        boolean prefixed = address.startsWith(FILE_ENGINE);
        String path = prefixed ? address.substring(FILE_ENGINE.length()) : address;
        boolean otherEngine = !prefixed && path.indexOf(':') > 1;
        try {
            return otherEngine || path.isBlank() || path.equals(IN_MEMORY)
                    ? Optional.empty()
                    : Optional.of(world.resolve(Path.of(path)));
        } catch (InvalidPathException wrong) {
            throw new ConfigurationException("The store's address '" + address + "' is not a path: " + wrong.getReason()
                    + ". Give one such as duckdb:" + DEFAULT_FILE + ".");
        }
    }

    private static void checkFile(Path file) {
        if (Files.isDirectory(file)) {
            throw new ConfigurationException("The store '" + file + "' is a folder. Name a file in it, for example"
                    + " --store duckdb:" + file.resolve(DEFAULT_FILE) + ".");
        }
        @Nullable Path folder = file.toAbsolutePath().getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new ConfigurationException(
                    "There is no folder '" + folder + "' for the store '" + file.getFileName() + "'. Make it first.");
        }
    }
}
