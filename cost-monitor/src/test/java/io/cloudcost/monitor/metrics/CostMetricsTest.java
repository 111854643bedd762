package io.cloudcost.monitor.metrics;

import static io.cloudcost.monitor.metrics.Told.NOW;
import static io.cloudcost.monitor.metrics.Told.labels;
import static io.cloudcost.monitor.metrics.Told.money;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Money;
import io.cloudcost.monitor.measure.Measure;
import io.cloudcost.monitor.measure.MeasureUnit;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class CostMetricsTest {

    @Test
    void oneLineTellsFigures() {
        List<Measurement> figures = List.of(money(Measures.UNIT_COST, "2.75", "unit", "lead", "period", "month"));
        SimpleMeterRegistry registry = new SimpleMeterRegistry();

        CostMetrics.of(() -> figures).bindTo(registry);

        assertThat(registry.get("cost.per.unit")
                        .tags("unit", "lead", "period", "month", "currency", "USD")
                        .gauge()
                        .value())
                .isEqualTo(2.75);
    }

    @Test
    void prometheusSeesNamesUnitsAndLabels() {
        Told told = Told.of(
                money(Measures.SPEND, "12.5", "provider", "aws", "service", "EC2"),
                Measurement.of(Measures.SPEND, labels("provider", "aws", "service", "EC2"), Money.of("9", "EUR"), NOW),
                Measurement.of(Measures.BUDGET_USED, labels("budget", "all"), new BigDecimal("0.8"), NOW));

        assertThat(told.lines("cloud_monthly_cost"))
                .containsExactly(
                        "cloud_monthly_cost{currency=\"EUR\",provider=\"aws\",service=\"EC2\"} 9.0",
                        "cloud_monthly_cost{currency=\"USD\",provider=\"aws\",service=\"EC2\"} 12.5");
        assertThat(told.lines("budget_used_ratio")).containsExactly("budget_used_ratio{budget=\"all\"} 0.8");
        assertThat(told.registry.scrape())
                .contains("# TYPE cloud_monthly_cost gauge", "# HELP cloud_monthly_cost What was charged");
    }

    @Test
    void accountsOfAMetricWithoutAccountsAreSummedExactly() {
        Told told = Told.of(
                money(Measures.WASTE, "0.1", "provider", "aws", "account", "1", "service", "EC2"),
                money(Measures.WASTE, "0.2", "provider", "aws", "account", "2", "service", "EC2"));

        assertThat(told.lines("cloud_waste_monthly_cost"))
                .containsExactly("cloud_waste_monthly_cost{currency=\"USD\",provider=\"aws\",service=\"EC2\"} 0.3");
    }

    @Test
    void theUnknownHasNoSeriesAndIsCounted() {
        Told told = Told.of(Measurement.unknown(
                Measures.UNIT_COST, labels("unit", "lead", "period", "month"), NOW, "No leads were counted."));

        assertThat(told.lines("cost_per_unit")).isEmpty();
        assertThat(told.lines("cost_unknown")).contains("cost_unknown{metric=\"cost_per_unit\"} 1.0");
        assertThat(told.registry.scrape()).doesNotContain("NaN");
    }

    @Test
    void whatIsKnownAgainComesBackAndTheCountFalls() {
        Told told = Told.of(Measurement.unknown(
                Measures.UNIT_COST, labels("unit", "lead", "period", "month"), NOW, "No leads were counted."));

        told.figures(List.of(money(Measures.UNIT_COST, "3", "unit", "lead", "period", "month")));
        assertThat(told.lines("cost_per_unit")).hasSize(1);
        assertThat(told.lines("cost_unknown")).contains("cost_unknown{metric=\"cost_per_unit\"} 0.0");

        told.figures(List.of());
        assertThat(told.lines("cost_per_unit")).isEmpty();
        assertThat(told.lines("cost_figures")).containsExactly("cost_figures 0.0");
    }

    @Test
    void anAgeIsToldAsTheTimeWhenItBegan() {
        Told told = Told.of(Measurement.of(
                Measures.DATA_AGE, labels("provider", "aws", "account", "1"), BigDecimal.valueOf(3600), NOW));

        assertThat(told.lines("cost_data_timestamp_seconds"))
                .containsExactly("cost_data_timestamp_seconds{account=\"1\",provider=\"aws\"} 1.7943948E9");
        assertThat(NOW.minusSeconds(3600).getEpochSecond()).isEqualTo(1_794_394_800);
        assertThat(told.lines("cost_figures_timestamp_seconds"))
                .containsExactly("cost_figures_timestamp_seconds{metric=\"cost_data_timestamp_seconds\"} 1.7943984E9");
    }

    @Test
    void readingBringsNewFiguresWithoutAnybodyTellingIt() {
        AtomicReference<List<Measurement>> figures = new AtomicReference<>(List.of());
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        CostMetrics.of(figures::get).bindTo(registry);

        figures.set(List.of(money(Measures.UNIT_COST, "2.75", "unit", "lead", "period", "month")));

        assertThat(registry.find("cost.per.unit").gauge()).isNull();
        registry.get("cost.figures").gauge().value();
        assertThat(registry.get("cost.per.unit").gauge().value()).isEqualTo(2.75);
    }

    @Test
    void severalRegistriesAreToldTheSame() {
        Told told = Told.of(money(Measures.UNIT_COST, "2.75", "unit", "lead", "period", "month"));
        SimpleMeterRegistry late = new SimpleMeterRegistry();

        told.metrics.bindTo(late);

        assertThat(late.get("cost.per.unit").gauge().value()).isEqualTo(2.75);
        told.figures(List.of());
        assertThat(late.find("cost.per.unit").gauge()).isNull();
    }

    @Test
    void figuresOfOnesOwnAreTold() {
        Measure queue = new Measure("queue_length", MeasureUnit.COUNT, "Jobs that wait.");
        Told told = Told.by(
                it -> it.with(Metric.gauge("queue_length", queue, Rest.SUMMED, "How many jobs wait.", "queue")));

        told.figures(List.of(Measurement.of(queue, labels("queue", "gpu"), BigDecimal.TEN, NOW)));

        assertThat(told.lines("queue_length")).containsExactly("queue_length{queue=\"gpu\"} 10.0");
    }

    @Test
    void badSettingsAreToldAtOnce() {
        Metric twice = Metric.gauge("cost_per_unit", Measures.UNIT_COST, Rest.LEFT_OUT, "Again.");

        assertThatThrownBy(() -> CostMetrics.builder(List::of)
                        .with(twice)
                        .series(Metrics.WASTE, 0)
                        .build())
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'cost_per_unit' is given to 2 metrics")
                .hasMessageContaining("at least one series");
    }
}
