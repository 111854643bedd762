package io.cloudcost.monitor.gpu;

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

    /** What it is for people, where it does not answer; it begins a sentence. */
    default String name() {
        return "A source of measurements";
    }

    /**
     * NVIDIA's dcgm-exporter of a machine. It tells of a moment, which then stands for the time since the last check; a Prometheus
     * server that asks the exporter often knows more. One that answers without any metric of DCGM's has failed.
     *
     * @param url with the path, for example {@code http://gpu-7:9400/metrics}
     * @throws io.cloudcost.ConfigurationException if the address cannot work
     */
    static GpuUseSource exporter(String url) {
        return DcgmSource.exporter(url);
    }

    /**
     * A Prometheus server that asks dcgm-exporters: the averages since the last check, of each pod for as long as it had its GPU. One
     * that knows none of DCGM's metrics of activity has failed.
     *
     * @param url of the server, for example {@code http://prometheus:9090}
     * @throws io.cloudcost.ConfigurationException if the address cannot work
     */
    static GpuUseSource prometheus(String url) {
        return DcgmSource.prometheus(url);
    }

    /** The same measurements for a machine of this name or id, where the exporter calls it by another name. */
    default GpuUseSource of(String machine) {
        return new NamedSource(
                "The measurement of '" + machine + "'",
                (now, since) ->
                        read(now, since).stream().map(it -> it.on(machine)).toList());
    }
}
