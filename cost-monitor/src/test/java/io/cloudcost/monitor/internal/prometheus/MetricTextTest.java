package io.cloudcost.monitor.internal.prometheus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.CostException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MetricTextTest {

    @Test
    void readsNamesLabelsAndValues() {
        List<Sample> samples = MetricText.parse("""
                # HELP a_total things
                # TYPE a_total counter
                a_total{x="1, \\"two\\"",y="back\\\\slash}",} 12.5 1700000000000
                a_more NaN
                other 3
                """, "a_");
        assertThat(samples).hasSize(2);
        assertThat(samples.get(0).label("x")).isEqualTo("1, \"two\"");
        assertThat(samples.get(0).label("y")).isEqualTo("back\\slash}");
        assertThat(samples.get(0).value()).isEqualTo("12.5");
        assertThat(samples.get(1).name()).isEqualTo("a_more");
        assertThat(samples.get(1).label("x")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a{x=1} 2", "a{x=\"1\" y=\"2\"} 3", "a", "a{x=\"1} 2", "a 1 2 3"})
    void refusesWhatIsNoLine(String line) {
        assertThatThrownBy(() -> MetricText.parse(line, "a"))
                .isInstanceOf(CostException.class)
                .hasMessageContaining("no line of Prometheus' text format");
    }

    @Test
    void anyTextIsReadOrRefused() {
        Random random = new Random(7);
        String letters = "a{}=\",\\ 1\n#";
        for (int i = 0; i < 5_000; i++) {
            StringBuilder text = new StringBuilder("a");
            for (int j = random.nextInt(40); j > 0; j--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            try {
                MetricText.parse(text.toString(), "a")
                        .forEach(it -> assertThat(it.name()).startsWith("a"));
            } catch (CostException refused) {
                assertThat(refused).hasMessageContaining("no line");
            }
        }
    }
}
