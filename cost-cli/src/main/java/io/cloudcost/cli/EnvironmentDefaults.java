package io.cloudcost.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Options that every command of a machine needs alike: the environment names them once. */
final class EnvironmentDefaults implements IDefaultValueProvider {

    private static final Map<String, String> VARIABLES =
            Map.of("--state", "COST_STATE", "--store", "COST_STORE", "--config", "COST_CONFIG");

    private final World world;

    EnvironmentDefaults(World world) {
        this.world = world;
    }

    /** Whether it names one of them. */
    static boolean any(World world) {
        return VARIABLES.values().stream().anyMatch(variable -> told(world, variable) != null);
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
        if (argument instanceof OptionSpec option && VARIABLES.containsKey(option.longestName())) {
            return told(world, VARIABLES.get(option.longestName()));
        }
        return null;
    }

    private static @Nullable String told(World world, @Nullable String variable) {
        String value = variable == null ? null : world.environment().apply(variable);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
