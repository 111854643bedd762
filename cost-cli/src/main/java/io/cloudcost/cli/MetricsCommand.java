package io.cloudcost.cli;

import io.cloudcost.monitor.dashboard.GrafanaDashboard;
import io.cloudcost.monitor.dashboard.PrometheusRules;
import io.cloudcost.monitor.metrics.Metric;
import io.cloudcost.monitor.metrics.MetricNames;
import io.cloudcost.monitor.metrics.Metrics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Tells which metrics {@code cost watch} has, and makes files for those who look at them. */
@CommandLine.Command(
        name = "metrics",
        description =
                "List the metrics that cost watch tells at /metrics, or make a dashboard and alert rules of them.",
        footer = {
            "",
            "list       all metrics: name, type, unit, labels, meaning",
            "dashboard  a dashboard for Grafana: import the file and choose the data source",
            "rules      alert rules for Prometheus: a file for rule_files of its settings",
            "Names are those that the settings of cost watch give, unless options say otherwise.",
            "Example: ${COMMAND-NAME} dashboard --prefix acme_ --out dashboard.json"
        })
final class MetricsCommand extends Command {

    private static final String HELP = "metrics --help";

    @Parameters(index = "0", paramLabel = "list|dashboard|rules", description = "what to show")
    private String what = "list";

    @Option(names = "--prefix", paramLabel = "TEXT", description = "what names begin with, for example acme_")
    private String prefix = "";

    @Option(
            names = "--name",
            paramLabel = "METRIC=NAME",
            description = "tell this metric under another name, without the prefix; may be given again")
    private Map<String, String> names = Map.of();

    @Option(
            names = "--also",
            paramLabel = "NAME=METRIC{label=\"value\"}",
            description = "tell a part of this metric under one more name; may be given again")
    private Map<String, String> also = Map.of();

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "the settings of cost watch (default: " + BudgetConfig.FILE + " in this folder, if there is one)")
    private @Nullable Path settings;

    @Option(
            names = "--env-file",
            paramLabel = "FILE",
            description = "file with environment variables (default: .env in the current folder, if it is there)")
    private @Nullable Path envFile;

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        MetricNames told = names(world);
        switch (what) {
            case "list" -> answer(world, page -> table(page, told), json -> document(json, told));
            case "dashboard" -> text(world, GrafanaDashboard.json(told));
            case "rules" -> text(world, PrometheusRules.yaml(told));
            default -> throw new UsageException("'" + what + "' is not list, dashboard or rules.", HELP);
        }
        return ExitCode.DONE;
    }

    private MetricNames names(World world) throws IOException {
        if (prefix.isEmpty() && names.isEmpty() && also.isEmpty()) {
            return MonitorConfig.of(world, settings, Environment.of(world, envFile))
                    .metrics
                    .names();
        }
        MetricNames.Builder told = MetricNames.builder().prefix(prefix);
        names.forEach(told::name);
        also.forEach(told::also);
        return told.build();
    }

    private void text(World world, String content) throws IOException {
        Path file = out();
        if (file == null) {
            print(world, StandardCharsets.UTF_8, writer -> writer.write(content));
        } else {
            OutFile.write(world.resolve(file), writer -> writer.write(content));
        }
    }

    private static void table(Page page, MetricNames names) throws IOException {
        Table table = Table.of("NAME", "TYPE", "UNIT", "LABELS", "MEANS");
        for (Metric metric : Metrics.ALL) {
            table.row(
                    names.of(metric),
                    metric.type().toString(),
                    metric.unit(),
                    String.join(", ", metric.labels()),
                    metric.help());
        }
        table.print(page);
    }

    private static void document(JsonOut json, MetricNames names) throws IOException {
        json.object(() -> json.objects("metrics", Metrics.ALL, metric -> {
            json.text("name", names.of(metric));
            json.text("metric", metric.name());
            json.text("type", metric.type());
            json.text("unit", metric.unit());
            json.texts("labels", metric.labels());
            json.text("means", metric.help());
        }));
    }
}
