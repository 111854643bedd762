package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.metrics.CostMetrics;
import io.cloudcost.monitor.metrics.MetricNames;
import java.util.List;
import java.util.function.Supplier;

/**
 * How metrics are told: {@code metrics_prefix}, {@code metric.cost_per_unit = lead_cost}, one more name for a part of one as
 * {@code metric_also.aws_total_monthly_cost_usd = cloud_monthly_cost{provider="aws",currency="USD"}}.
 */
record MetricSettings(MetricNames names, int most) {

    private static final int MOST = 100_000;

    static MetricSettings of(ConfigReader reader) {
        MetricNames.Builder names = MetricNames.builder().prefix(reader.text("metrics_prefix", ""));
        reader.under("metric.").forEach(names::name);
        reader.under("metric_also.").forEach(names::also);
        int most = reader.whole("metrics_most", "100", MOST);
        try {
            return new MetricSettings(names.build(), most);
        } catch (ConfigurationException wrong) {
            wrong.problems().forEach(reader::problem);
            return new MetricSettings(MetricNames.standard(), most);
        }
    }

    CostMetrics of(Supplier<List<Measurement>> figures) {
        return CostMetrics.builder(figures).names(names).series(most).build();
    }
}
