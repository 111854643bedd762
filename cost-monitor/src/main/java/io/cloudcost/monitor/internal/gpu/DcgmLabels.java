package io.cloudcost.monitor.internal.gpu;

import io.cloudcost.monitor.internal.prometheus.Sample;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who the samples of dcgm-exporter are of. A Prometheus server that does not honour the exporter's labels writes its target's, the
 * exporter's own pod, in their place and keeps them as {@code exported_pod}; empty ones it leaves out. Source:
 * https://prometheus.io/docs/prometheus/latest/configuration/configuration/#scrape_config (honor_labels)
 */
final class DcgmLabels {

    private static final String EXPORTER = "dcgm-exporter";

    private final Set<String> renamed;
    private final boolean pods;

    private DcgmLabels(Set<String> renamed, boolean pods) {
        this.renamed = renamed;
        this.pods = pods;
    }

    /** Those of an answer: what one sample lacks may be told by the others. */
    static DcgmLabels of(List<Sample> samples) {
        Set<String> renamed = samples.stream()
                .filter(it -> !first(it, "exported_pod", "exported_namespace", "exported_container")
                        .isEmpty())
                .map(it -> it.label("job"))
                .collect(Collectors.toSet());
        return new DcgmLabels(renamed, samples.stream().anyMatch(DcgmLabels::tellsOfPods));
    }

    /**
     * A pod that has a GPU.
     *
     * @param space its namespace; empty if that is not told
     */
    record Pod(String space, String name) {

        String holder() {
            return space.isEmpty() ? "unnamed" : space;
        }
    }

    /** Whether the exporters tell who has a GPU. */
    boolean tellOfPods() {
        return pods;
    }

    /** Who has the GPU; empty if nobody has it, or nobody is told of. */
    Optional<Pod> pod(Sample sample) {
        boolean own = !renamed.contains(sample.label("job"));
        String pod = own ? first(sample, "exported_pod", "pod", "pod_name") : sample.label("exported_pod");
        String space = own
                ? first(sample, "exported_namespace", "namespace", "pod_namespace")
                : sample.label("exported_namespace");
        return pod.isEmpty() || pod.contains(EXPORTER) ? Optional.empty() : Optional.of(new Pod(space, pod));
    }

    /** What is one GPU, or one slice, of one machine. */
    static String key(Sample sample) {
        return host(sample) + " " + gpu(sample) + " " + sample.label("GPU_I_ID");
    }

    static String host(Sample sample) {
        return first(sample, "Hostname", "hostname", "node", "instance");
    }

    static String gpu(Sample sample) {
        return first(sample, "UUID", "uuid", "gpu", "device");
    }

    private static boolean tellsOfPods(Sample sample) {
        return sample.labels().containsKey("pod")
                || sample.labels().containsKey("pod_name")
                || sample.labels().containsKey("exported_pod");
    }

    private static String first(Sample sample, String... labels) {
        for (String label : labels) {
            if (!sample.label(label).isEmpty()) {
                return sample.label(label);
            }
        }
        return "";
    }
}
