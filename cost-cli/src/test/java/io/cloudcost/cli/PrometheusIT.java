package io.cloudcost.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudcost.monitor.dashboard.GrafanaDashboard;
import io.cloudcost.monitor.dashboard.PrometheusRules;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.monitor.metrics.MetricNames;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Metrics, dashboard and alert rules with the real Prometheus. */
@NeedsPrometheus
@Timeout(120)
class PrometheusIT {

    private static final Path TESTS = Path.of("src/test/resources/prometheus/alerts-test.yml");
    private static final Pattern ALERT = Pattern.compile("alert: (\\w+)");

    @TempDir
    Path folder;

    @BeforeEach
    void writeRules() throws IOException {
        Files.writeString(folder.resolve("rules.yml"), PrometheusRules.yaml(MetricNames.standard()));
    }

    @Test
    void rulesAreSound() throws Exception {
        assertThat(promtool("check", "rules", "rules.yml")).contains("SUCCESS");
    }

    @Test
    void everyAlertFiresAndClears() throws Exception {
        Files.copy(TESTS, folder.resolve("alerts-test.yml"));
        String tests = Files.readString(TESTS);
        String rules = Files.readString(folder.resolve("rules.yml"));

        assertThat(promtool("test", "rules", "alerts-test.yml")).contains("SUCCESS");
        assertThat(ALERT.matcher(rules).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allSatisfy(alert -> {
                    assertThat(tests).containsPattern("alertname: " + alert + "\n +exp_alerts:\n +- exp_labels");
                    assertThat(tests).containsPattern("alertname: " + alert + "\n +exp_alerts: \\[]");
                });
    }

    @Test
    void metricsKeepToItsConventions() throws Exception {
        byte[] page = new MetricsPage(MetricsSample.metrics(Instant.now())).in(MetricsPage.type(null));
        Files.write(folder.resolve("metrics.txt"), page);

        assertThat(promtool(folder.resolve("metrics.txt"), "check", "metrics")).isEmpty();
    }

    @Test
    void itReadsTheWatchAndEveryPanelAnswers() throws Exception {
        CostMetrics metrics = MetricsSample.metrics(Instant.now());
        try (HealthServer watched = HealthServer.start("127.0.0.1:0", List::of, new MetricsPage(metrics));
                PrometheusServer prometheus = PrometheusServer.start(folder, watched.port())) {
            prometheus.await("count_over_time(cost_figures[1m]) >= 2");

            for (String query : queries()) {
                assertThat(prometheus.await(query).at("/status").asText())
                        .as(query)
                        .isEqualTo("success");
            }
            assertThat(prometheus.ask("rules").findValuesAsText("health"))
                    .isNotEmpty()
                    .doesNotContain("err");
        }
    }

    private static List<String> queries() throws IOException {
        List<String> queries = new ArrayList<>();
        JsonNode dashboard = new JsonMapper().readTree(GrafanaDashboard.json(MetricNames.standard()));
        for (String query : dashboard.findValuesAsText("expr")) {
            queries.add(query.replace("$provider", ".*").replace("$currency", ".*"));
        }
        assertThat(queries).hasSizeGreaterThan(20);
        return queries;
    }

    private String promtool(String... words) throws Exception {
        return promtool(Path.of("/dev/null"), words);
    }

    private String promtool(Path input, String... words) throws Exception {
        List<String> command = new ArrayList<>(List.of("promtool"));
        command.addAll(List.of(words));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(input.toFile())
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
