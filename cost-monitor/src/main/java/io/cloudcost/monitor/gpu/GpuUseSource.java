package io.cloudcost.monitor.gpu;

import io.cloudcost.monitor.internal.gpu.DcgmReading;
import io.cloudcost.monitor.internal.prometheus.HttpText;
import io.cloudcost.monitor.internal.prometheus.MetricText;
import io.cloudcost.monitor.internal.prometheus.PrometheusServer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Measures how GPUs are used. Thread-safe. */
@FunctionalInterface
public interface GpuUseSource {

    /**
     * What is measured now. A GPU that is missing is one of which nobody knows.
     *
     * @param now UTC
     * @param since the last check, at most so long ago
     * @throws io.cloudcost.CostException if nothing can be measured
     */
    List<GpuSlice> read(Instant now, Duration since);

    /**
     * NVIDIA's dcgm-exporter of a machine. It tells of a moment, which then stands for the time since the last check; a Prometheus
     * server that asks the exporter often knows more.
     *
     * @param url with the path, for example {@code http://gpu-7:9400/metrics}
     * @throws io.cloudcost.ConfigurationException if the address cannot work
     */
    static GpuUseSource exporter(String url) {
        HttpText text = HttpText.at("dcgm-exporter", url);
        return (now, since) -> DcgmSlices.of(DcgmReading.of(MetricText.parse(text.get("", false), "DCGM_FI_")));
    }

    /**
     * A Prometheus server that asks dcgm-exporters: the average since the last check.
     *
     * @param url of the server, for example {@code http://prometheus:9090}
     * @throws io.cloudcost.ConfigurationException if the address cannot work
     */
    static GpuUseSource prometheus(String url) {
        PrometheusServer server = PrometheusServer.at(url);
        return (now, since) -> DcgmSlices.of(DcgmReading.averages(server, now, since));
    }

    /** The same measurements for a machine of this name or id, where the exporter calls it by another name. */
    default GpuUseSource of(String machine) {
        return (now, since) -> read(now, since).stream()
                .map(it -> new GpuSlice(machine, it.gpu(), it.size(), it.active(), it.holders()))
                .toList();
    }
}
