package io.cloudcost.monitor.metrics;

import static io.cloudcost.monitor.metrics.Told.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.monitor.measure.Measures;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetricNamesTest {

    @Test
    void dashboardsThatExistGoOn() {
        MetricNames names = MetricNames.builder()
                .prefix("anthrasite_batch_")
                .name("cost_per_unit", "anthrasite_batch_cost_per_lead")
                .name("gpu_cost_dollars_total", "anthrasite_batch_gpu_spent_dollars_total")
                .also("anthrasite_batch_gpu_cost_dollars", "gpu_cost{period=\"month\",currency=\"USD\"}")
                .also("aws_total_monthly_cost_usd", "cloud_monthly_cost{provider=\"aws\", currency=\"USD\"}")
                .build();
        Told told = Told.by(it -> it.names(names).series(2));

        told.figures(List.of(
                money(Measures.UNIT_COST, "2.75", "unit", "lead", "period", "month"),
                money(Measures.GPU_COST, "40", "meter", "a", "period", "month"),
                money(Measures.GPU_COST, "2", "meter", "b", "period", "month"),
                money(Measures.GPU_COST, "9", "meter", "a", "period", "day"),
                money(Measures.SPEND, "1", "provider", "aws", "service", "S3"),
                money(Measures.SPEND, "10", "provider", "aws", "service", "EC2"),
                money(Measures.SPEND, "100", "provider", "aws", "service", "RDS"),
                money(Measures.SPEND, "1000", "provider", "vultr", "service", "Compute")));

        assertThat(told.lines("anthrasite_batch_cost_per_lead"))
                .singleElement()
                .asString()
                .endsWith(" 2.75");
        assertThat(told.lines("anthrasite_batch_gpu_cost_dollars"))
                .containsExactly("anthrasite_batch_gpu_cost_dollars 42.0");
        assertThat(told.lines("aws_total_monthly_cost_usd")).containsExactly("aws_total_monthly_cost_usd 111.0");
        assertThat(told.lines("anthrasite_batch_gpu_spent_dollars_total"))
                .containsExactlyInAnyOrder(
                        "anthrasite_batch_gpu_spent_dollars_total{meter=\"a\"} 40.0",
                        "anthrasite_batch_gpu_spent_dollars_total{meter=\"other\"} 2.0");
        assertThat(told.registry.scrape().lines().filter(line -> !line.startsWith("#")))
                .allMatch(line -> line.startsWith("anthrasite_batch_") || line.startsWith("aws_total_"));
    }

    @Test
    void aCopyOfSharesKeepsItsOtherLabels() {
        MetricNames names = MetricNames.builder()
                .also("lead_cost", "cost_per_unit{unit=\"lead\"}")
                .build();
        Told told = Told.by(it -> it.names(names));

        told.figures(List.of(
                money(Measures.UNIT_COST, "2", "unit", "lead", "period", "month"),
                money(Measures.UNIT_COST, "3", "unit", "lead", "period", "day"),
                money(Measures.UNIT_COST, "4", "unit", "order", "period", "day")));

        assertThat(told.lines("lead_cost"))
                .containsExactly(
                        "lead_cost{currency=\"USD\",period=\"day\"} 3.0",
                        "lead_cost{currency=\"USD\",period=\"month\"} 2.0");
    }

    @ParameterizedTest
    @CsvSource({
        "cost_per_unit, 9lives, is no name of a metric",
        "cost_per_unit, cost per lead, is no name of a metric",
        "cost_per_unit, lead_cost_, is no name of a metric",
        "cost_per_unit, lead_cost_total, cannot end in _total",
        "gpu_cost_dollars_total, gpu_dollars, must end in _total",
        "cost_collection_duration_seconds, collection_time, must end in _seconds",
        "cost_per_unit, gpu_cost, is given to 2 metrics",
        "cost_per_unit, gpu_cost_dollars, is given to 2 metrics",
        "cost_per_unit, cost_collection_duration_seconds_max, is given to 2 metrics",
        "cost_per_lead, lead_cost, There is no metric",
    })
    void namesThatCannotBeAreToldApart(String metric, String name, String why) {
        assertThatThrownBy(() -> MetricNames.builder().name(metric, name).build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "gpu_cost{period=month}",
                "gpu_cost{period=\"month\"",
                "gpu cost",
                "gpu_cost{,}",
                "",
                "gpu_cost{a=\"b\" c=\"d\"}"
            })
    void aSelectorThatIsNoneIsTold(String selector) {
        assertThatThrownBy(() -> MetricNames.builder().also("x", selector).build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'x' cannot copy '" + selector);
    }

    @Test
    void allMistakesAreToldAtOnce() {
        assertThatThrownBy(() -> MetricNames.builder()
                        .prefix("1_")
                        .also("a", "nothing")
                        .also("b", "cloud_api_calls_total")
                        .also("c", "gpu_cost{colour=\"red\"}")
                        .also("gpu_cost", "gpu_cost")
                        .build())
                .isInstanceOfSatisfying(
                        ConfigurationException.class,
                        wrong -> assertThat(wrong.problems())
                                .anyMatch(it -> it.contains("'1_cost_per_unit' is no name"))
                                .anyMatch(it -> it.contains("'a' cannot copy 'nothing'"))
                                .anyMatch(it -> it.contains("'b' cannot copy 'cloud_api_calls_total'"))
                                .anyMatch(it -> it.contains("'c' asks for the label 'colour'"))
                                .anyMatch(it -> it.contains("'gpu_cost' is a metric's own")));
    }
}
