package io.cloudcost.cli;

import io.cloudcost.monitor.metrics.CostMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** What Prometheus reads. It tells figures and no secrets. */
final class MetricsPage {

    private static final String OPEN_METRICS = "application/openmetrics-text";
    private static final String OPEN_METRICS_TYPE = OPEN_METRICS + "; version=1.0.0; charset=utf-8";
    private static final String TEXT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final CostMetrics metrics;

    MetricsPage(CostMetrics metrics) {
        this.metrics = metrics;
        metrics.bindTo(registry);
    }

    /** @param accept the header that says which types are understood; null for none */
    static String type(@Nullable String accept) {
        return accept != null && accept.contains(OPEN_METRICS) ? OPEN_METRICS_TYPE : TEXT_TYPE;
    }

    byte[] in(String type) {
        metrics.refresh();
        return registry.scrape(type).getBytes(StandardCharsets.UTF_8);
    }
}
