package io.cloudcost.monitor.gpu;

import io.cloudcost.CostException;
import io.cloudcost.monitor.internal.gpu.DcgmAverages;
import io.cloudcost.monitor.internal.gpu.DcgmReading;
import io.cloudcost.monitor.internal.prometheus.HttpText;
import io.cloudcost.monitor.internal.prometheus.MetricText;
import io.cloudcost.monitor.internal.prometheus.PrometheusServer;
import java.time.Duration;
import java.util.List;

/** Who tells DCGM's metrics. An answer without any is a failure, and no machine without GPUs. */
final class DcgmSource {

    private static final String PREFIX = "DCGM_FI_";

    /** An exporter answers at once or not at all, and there may be many of them. */
    private static final Duration EXPORTERS = Duration.ofSeconds(10);

    private DcgmSource() {}

    static GpuUseSource exporter(String url) {
        HttpText text = HttpText.at("dcgm-exporter", url, EXPORTERS);
        return new NamedSource(
                "The exporter " + text,
                (now, since) -> told(
                        DcgmReading.of(MetricText.parse(text.get("", false), PREFIX)),
                        text + " shows no metrics of dcgm-exporter (" + PREFIX
                                + "...): check the address, whose path mostly is /metrics."));
    }

    static GpuUseSource prometheus(String url) {
        PrometheusServer server = PrometheusServer.at(url);
        return new NamedSource(
                "The Prometheus server " + server,
                (now, since) -> told(
                        DcgmAverages.read(server, now, since),
                        "The Prometheus server " + server + " knows no " + PREFIX
                                + "PROF_SM_ACTIVE and no " + PREFIX
                                + "PROF_GR_ENGINE_ACTIVE since the last check: check that it asks the exporters, and that they tell those."));
    }

    private static List<GpuSlice> told(List<DcgmReading> readings, String none) {
        if (readings.isEmpty()) {
            throw new CostException(none);
        }
        return DcgmSlices.of(readings);
    }
}
