package io.cloudcost.monitor.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The page of metrics has the table as it is; {@code -Dgolden.update} writes it anew. */
class MetricsDocTest {

    private static final Path PAGE = Path.of("../docs/metrics.md");
    private static final String BEGIN = "<!-- table -->\n";
    private static final String END = "<!-- end -->";

    @Test
    void thePageHasAllMetricsAndNoOthers() throws IOException {
        String page = Files.readString(PAGE);
        String before = page.substring(0, page.indexOf(BEGIN) + BEGIN.length());
        String after = page.substring(page.indexOf(END));
        if (System.getProperty("golden.update") != null) {
            Files.writeString(PAGE, before + table() + after);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(before + table() + after);
    }

    private static String table() {
        return "| name | type | unit | labels | at most | says |\n|---|---|---|---|---|---|\n"
                + Metrics.ALL.stream().map(MetricsDocTest::row).collect(Collectors.joining());
    }

    private static String row(Metric metric) {
        return "| `" + metric.name() + "` | " + metric.type() + " | " + metric.unit() + " | "
                + metric.labels().stream().map(it -> "`" + it + "`").collect(Collectors.joining(", ")) + " | "
                + bound(metric) + " | " + metric.help() + " |\n";
    }

    private static String bound(Metric metric) {
        if (metric.labels().isEmpty()) {
            return "1";
        }
        if (metric.labels().equals(List.of("metric"))) {
            return "one per metric";
        }
        if (metric.type() == MetricType.HISTOGRAM) {
            return "one per provider, with 11 buckets";
        }
        return metric.rest() == Rest.SUMMED ? "the bound, with `other`" : "the bound";
    }
}
