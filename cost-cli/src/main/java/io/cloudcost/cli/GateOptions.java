package io.cloudcost.cli;

import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.BudgetGateBuilder;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where budgets and jobs are kept, and how jobs are judged. */
final class GateOptions {

    @Option(
            names = "--state",
            paramLabel = "ADDRESS",
            description = "where budgets and jobs are kept: a file (default: sqlite:cost-state.db in this folder), or"
                    + " postgresql://host:5432/database?user=me for several machines")
    private String address = "sqlite:cost-state.db";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "settings, such as budget_limit=20 (default: cost.conf in this folder, if there is one)")
    private @Nullable Path config;

    @Option(names = "--env-file", paramLabel = "FILE", description = "take variables from this file, not from .env")
    private @Nullable Path envFile;

    BudgetConfig config(World world) throws IOException {
        return BudgetConfig.of(world, config, envFile);
    }

    /** The file of variables that was named, if one was. */
    @Nullable
    Path envFile() {
        return envFile;
    }

    StateStore open(World world) {
        return StateOptionGroup.open(address, world);
    }

    /** A gate that needs no prices. */
    static BudgetGateBuilder plain(World world, StateStore state, BudgetConfig config) {
        return BudgetGate.on(state)
                .clock(world.clock())
                .rates(config.exchangeRates)
                .perRequest(config.limit)
                .defaultRuntime(config.runtime)
                .holdOrphans(config.hold)
                .whenUnknown(config.whenUnknown);
    }
}
