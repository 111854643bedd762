package io.cloudcost.cli;

import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Where answers are kept that cost money. */
final class StateOptionGroup {

    private static final String FILE_ENGINE = "sqlite:";
    private static final String USUAL = "cost-state.db";
    private static final String IN_MEMORY = ":memory:";

    @Option(
            names = "--state",
            paramLabel = "ADDRESS",
            description = "where answers that cost money are kept for an hour, so that nobody pays twice: a file"
                    + " (default: sqlite:cost-state.db in this folder, made only if there is something to keep; with"
                    + " --no-store nothing is kept), or postgresql://host:5432/database?user=me")
    private @Nullable String address;

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    /**
     * The state store, not opened yet.
     *
     * @param keep whether anything is to be kept; else it is one in memory, unless the command line itself names one
     */
    LateState late(World world, boolean keep) {
        String named = keep || isGiven() ? address : FILE_ENGINE + IN_MEMORY;
        String asked = named == null ? FILE_ENGINE + USUAL : named;
        return new LateState(() -> StateStores.open(located(asked, world)));
    }

    /** Whether the command line names it, and not the environment. */
    private boolean isGiven() {
        return address != null
                && command != null
                && command.commandLine().getParseResult().hasMatchedOption("--state");
    }

    /** Opens it, and makes it where there is none; files are found from the current folder. */
    static StateStore open(String address, World world) {
        return StateStores.open(located(address, world));
    }

    /** Whether a store was named, or the usual one is there. */
    boolean mayExist(World world) {
        return address != null || Files.exists(world.resolve(Path.of(USUAL)));
    }

    private static String located(String asked, World world) {
        String file = asked.startsWith(FILE_ENGINE) ? asked.substring(FILE_ENGINE.length()) : asked;
        boolean otherEngine = !asked.startsWith(FILE_ENGINE) && file.indexOf(':') > 1;
        return otherEngine || file.isBlank() || file.equals(IN_MEMORY)
                ? asked
                : FILE_ENGINE + world.resolve(Path.of(file));
    }
}
