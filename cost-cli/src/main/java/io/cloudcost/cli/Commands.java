package io.cloudcost.cli;

import java.util.List;
import java.util.function.Supplier;

/** The commands that there are. */
final class Commands {

    /**
     * One of them.
     *
     * @param purpose for the overview
     * @param needsWords whether it means nothing without further words
     */
    record Entry(String name, String purpose, boolean needsWords, Supplier<Command> maker) {

        Command make() {
            return maker.get();
        }
    }

    static final List<Entry> ALL = List.of(
            new Entry("demo", "show all of it with a simulated account; needs no key", false, DemoCommand::new),
            new Entry("collect", "read an account, keep it, analyse it, show it", true, CollectCommand::new),
            new Entry("analyze", "analyse what the store holds", false, AnalyzeCommand::new),
            new Entry("findings", "list what the analysis found", false, FindingsCommand::new),
            new Entry("machines", "list machines with their cost and use", false, MachinesCommand::new),
            new Entry("query", "ask the store what was charged", false, QueryCommand::new),
            new Entry("import", "put billing files into the store", true, ImportCommand::new),
            new Entry(
                    "quarantine",
                    "list the rows of billing files that could not be taken",
                    false,
                    QuarantineCommand::new),
            new Entry("export", "write charges of the store as a file of FOCUS rows", true, ExportCommand::new),
            new Entry("focus", "check a billing file against the rules of FOCUS", true, FocusCommand::new),
            new Entry("store", "look after the store: info, check, backup, prune, copy", true, StoreCommand::new),
            new Entry("budget", "set budgets, and ask whether a job may run", true, BudgetCommand::new),
            new Entry("jobs", "run jobs within budgets, and keep account of them", true, JobsCommand::new),
            new Entry("unit", "keep and show what one unit of the business costs", true, UnitCommand::new),
            new Entry("gpu", "count what GPUs cost, and how much of that is used", true, GpuCommand::new),
            new Entry("report", "write the report as a web page", true, ReportCommand::new),
            new Entry("instances", "find the cheapest machine for a job over all clouds", true, InstancesCommand::new),
            new Entry("providers", "list the clouds that this build can read", false, ProvidersCommand::new),
            new Entry("watch", "collect again and again, each account at its times", false, WatchCommand::new),
            new Entry("alerts", "show what is open, and put it off", false, AlertsCommand::new),
            new Entry("metrics", "list the metrics, make a dashboard and alert rules", false, MetricsCommand::new),
            new Entry("doctor", "test the connection and the rights of the key", false, DoctorCommand::new));

    private Commands() {}

    /** @throws UsageException if there is none of this name */
    static Entry find(String name) {
        return ALL.stream()
                .filter(entry -> entry.name().equals(name))
                .findFirst()
                .orElseThrow(() -> unknown(name));
    }

    private static UsageException unknown(String name) {
        return new UsageException(
                "There is no command '" + name + "'; there are "
                        + String.join(", ", ALL.stream().map(Entry::name).toList()) + ".",
                "--help");
    }
}
