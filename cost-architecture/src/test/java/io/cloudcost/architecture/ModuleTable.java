package io.cloudcost.architecture;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which of our modules a module's main code may use, and which third parties. A provider never knows a provider, what comes after
 * collecting never knows a provider, core knows nobody, and nobody knows the command line.
 */
final class ModuleTable {
    private static final Set<String> EVERYWHERE = Set.of("org.jspecify", "org.slf4j");
    private static final String[] HTTP_KIT = {
        "com.fasterxml.jackson.core", "com.squareup.okhttp3", "com.squareup.retrofit2"
    };
    private static final Map<String, Row> ROWS = new HashMap<>();

    static {
        row("cost-core", ours()).with(HTTP_KIT).with("io.github.resilience4j");
        row("cost-vultr", ours("cost-core")).with(HTTP_KIT);
        row("cost-aws", ours("cost-core")).with(HTTP_KIT).with("software.amazon.awssdk");
        row("cost-gcp", ours("cost-core")).with(HTTP_KIT).with("com.google.auth", "com.google.cloud");
        row("cost-azure", ours("cost-core")).with(HTTP_KIT).with("com.azure");
        row("cost-analysis", ours("cost-core"));
        row("cost-store", ours("cost-core")).with("com.fasterxml.jackson.core", "org.duckdb");
        row("cost-store-clickhouse", ours("cost-core", "cost-store"))
                .with("com.clickhouse", "com.fasterxml.jackson.core");
        row("cost-state", ours("cost-core")).with("org.postgresql", "org.xerial");
        row("cost-budget", ours("cost-core", "cost-state"));
        row("cost-monitor", ours("cost-core", "cost-analysis", "cost-budget", "cost-state"))
                .with("com.cronutils", "com.fasterxml.jackson.core", "io.micrometer", "org.eclipse.angus");
        row("cost-simulator", ours("cost-core")).with(HTTP_KIT);
        row("cost-testkit", ours("cost-core", "cost-simulator")).with("org.assertj", "org.junit.jupiter");
        allButTheCommand("cost-server");
        allButTheCommand("cost-cli");
        allButTheCommand("cost-examples");
        allButTheCommand("cost-benchmarks");
    }

    private ModuleTable() {}

    static Optional<Row> row(String module) {
        return Optional.ofNullable(ROWS.get(module));
    }

    private static Row row(String module, Set<String> ours) {
        Row row = new Row(ours, new HashSet<>(EVERYWHERE), false);
        ROWS.put(module, row);
        return row;
    }

    private static void allButTheCommand(String module) {
        Set<String> ours = new HashSet<>(ROWS.keySet());
        ours.removeAll(List.of("cost-cli", "cost-examples", "cost-benchmarks"));
        ROWS.put(module, new Row(ours, Set.of(), true));
    }

    private static Set<String> ours(String... modules) {
        return Set.of(modules);
    }

    record Row(Set<String> ours, Set<String> thirdParties, boolean anyThirdParty) {
        boolean allows(Pom.Dependency dependency) {
            return dependency.group().equals("io.cloudcost")
                    ? ours.contains(dependency.artifact())
                    : anyThirdParty || thirdParties.contains(dependency.group());
        }

        private Row with(String... groups) {
            thirdParties.addAll(Arrays.asList(groups));
            return this;
        }
    }
}
