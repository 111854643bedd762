package io.cloudcost.monitor.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudcost.monitor.metrics.MetricNames;
import io.cloudcost.monitor.metrics.MetricType;
import io.cloudcost.monitor.metrics.Metrics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of docs/prometheus are what the table gives; {@code -Dgolden.update} writes them anew. */
class DashboardTest {

    private static final Path FILES = Path.of("../docs/prometheus");
    private static final MetricNames NAMES = MetricNames.standard();
    private static final Pattern NO_METRIC = Pattern.compile(
            "\"[^\"]*\"|\\{[^}]*}|\\[[^]]*]|\\b(by|on) *\\([^)]*\\)|\\b(sum|min|topk|time|increase|absent|bool|and"
                    + "|avg_over_time|histogram_quantile|label_values)\\b|, \\w+\\)$");
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_]\\w*");
    private static final Pattern ALERT_QUERY = Pattern.compile("expr: '(.*)'");

    @Test
    void theDashboardInTheDocsIsTheOneThatIsMade() throws IOException {
        assertThat(kept("cloudcost-dashboard.json", GrafanaDashboard.json(NAMES)))
                .isEqualTo(GrafanaDashboard.json(NAMES));
    }

    @Test
    void theRulesInTheDocsAreTheOnesThatAreMade() throws IOException {
        assertThat(kept("cloudcost-rules.yml", PrometheusRules.yaml(NAMES))).isEqualTo(PrometheusRules.yaml(NAMES));
    }

    private static String kept(String file, String made) throws IOException {
        if (System.getProperty("golden.update") != null) {
            Files.createDirectories(FILES);
            Files.writeString(FILES.resolve(file), made);
        }
        return Files.readString(FILES.resolve(file));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "acme_"})
    void everyQueryAsksForMetricsOfTheTable(String prefix) throws IOException {
        MetricNames names = MetricNames.builder().prefix(prefix).build();
        Set<String> exposed = exposed(names);

        assertThat(queries(names))
                .hasSizeGreaterThan(40)
                .allSatisfy(query ->
                        assertThat(metrics(query)).as(query).isNotEmpty().isSubsetOf(exposed));
    }

    @Test
    void figuresAreAllShownOrAlertedOn() throws IOException {
        Set<String> used = queries(NAMES).stream()
                .flatMap(query -> metrics(query).stream())
                .collect(Collectors.toSet());

        assertThat(Metrics.ALL.stream().filter(it -> it.measure() != null).map(NAMES::of))
                .isSubsetOf(used);
    }

    @Test
    void panelsLieSideBySideAndNotOnEachOther() throws IOException {
        Set<String> taken = new HashSet<>();
        Set<Integer> ids = new HashSet<>();
        for (JsonNode panel : dashboard(NAMES).get("panels")) {
            JsonNode at = panel.get("gridPos");
            assertThat(ids.add(panel.get("id").asInt())).isTrue();
            assertThat(at.get("x").asInt() + at.get("w").asInt()).isLessThanOrEqualTo(24);
            for (int x = 0; x < at.get("w").asInt(); x++) {
                for (int y = 0; y < at.get("h").asInt(); y++) {
                    assertThat(taken.add((at.get("x").asInt() + x) + ","
                                    + (at.get("y").asInt() + y)))
                            .as(panel.get("title").asText())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyPanelHasTheDataSourceThatIsChosen() throws IOException {
        JsonNode dashboard = dashboard(NAMES);

        assertThat(dashboard.findValues("datasource"))
                .hasSizeGreaterThan(40)
                .allSatisfy(source -> assertThat(source.get("uid").asText()).isEqualTo("${datasource}"));
        assertThat(dashboard.at("/templating/list/0/type").asText()).isEqualTo("datasource");
    }

    @Test
    void aMetricThatIsNoneIsAMistake() {
        assertThatThrownBy(() -> Expression.of("sum(<cost_per_cow>)", NAMES))
                .hasMessageContaining("There is no metric cost_per_cow");
    }

    private static JsonNode dashboard(MetricNames names) throws IOException {
        return new JsonMapper().readTree(GrafanaDashboard.json(names));
    }

    private static List<String> queries(MetricNames names) throws IOException {
        List<String> all = new ArrayList<>(dashboard(names).findValuesAsText("expr"));
        all.addAll(dashboard(names).findValuesAsText("definition"));
        ALERT_QUERY.matcher(PrometheusRules.yaml(names)).results().forEach(found -> all.add(found.group(1)));
        return all;
    }

    /** What is left of a query without its functions, labels and numbers. */
    private static Set<String> metrics(String query) {
        return NAME.matcher(NO_METRIC.matcher(query).replaceAll(" "))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toSet());
    }

    private static Set<String> exposed(MetricNames names) {
        Set<String> all = new TreeSet<>();
        Metrics.ALL.forEach(it -> all.add(names.of(it) + (it.type() == MetricType.HISTOGRAM ? "_bucket" : "")));
        return all;
    }
}
