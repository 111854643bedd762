package io.cloudcost.monitor.internal.gpu;

import io.cloudcost.monitor.internal.prometheus.PrometheusServer;
import io.cloudcost.monitor.internal.prometheus.Sample;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Samples of NVIDIA's dcgm-exporter, put together by GPU or slice. Activity is that of the multiprocessors, or else of the
 * engine; GPU_UTIL is left out: it is 1 as soon as anything runs, however little. Source:
 * https://docs.nvidia.com/datacenter/dcgm/latest/user-guide/feature-overview.html#metrics
 *
 * @param profile of the slice, for example {@code 1g.10gb}; empty for a whole GPU
 * @param active from 0 to 1, null if it is not known
 * @param tells whether the exporter tells who has the GPU
 * @param holders namespaces of the pods that have it, one for each pod
 */
public record DcgmReading(
        String host,
        String gpu,
        String model,
        String profile,
        @Nullable BigDecimal active,
        boolean tells,
        List<String> holders) {

    /** The metrics that say how much a GPU works, the best first. */
    private static final List<String> ACTIVITY =
            List.of("DCGM_FI_PROF_SM_ACTIVE", "DCGM_FI_PROF_GR_ENGINE_ACTIVE", "DCGM_FI_PROF_PIPE_TENSOR_ACTIVE");

    private static final BigDecimal ROUNDED = new BigDecimal("1.01");

    /** Averages that a server knows. They have no names any more, so each metric is asked for by itself. */
    public static List<DcgmReading> averages(PrometheusServer server, Instant now, Duration since) {
        List<Sample> samples = new ArrayList<>();
        for (String name : ACTIVITY) {
            String query = "avg_over_time(" + name + "[" + Math.max(1, since.toSeconds()) + "s])";
            server.ask(query, now).forEach(it -> samples.add(new Sample(name, it.labels(), it.value())));
        }
        return of(samples);
    }

    /** One for each GPU, or for each slice of one. */
    public static List<DcgmReading> of(List<Sample> samples) {
        Map<String, List<Sample>> groups = new TreeMap<>();
        samples.forEach(
                it -> groups.computeIfAbsent(key(it), key -> new ArrayList<>()).add(it));
        boolean pods = samples.stream().anyMatch(DcgmReading::tellsOfPods);
        return groups.values().stream().map(group -> reading(group, pods)).toList();
    }

    private static String key(Sample sample) {
        return host(sample) + " " + gpu(sample) + " " + sample.label("GPU_I_ID");
    }

    private static DcgmReading reading(List<Sample> group, boolean pods) {
        Sample any = group.get(0);
        TreeSet<String> seen = new TreeSet<>();
        List<String> holders = new ArrayList<>();
        for (Sample each : group) {
            String pod = first(each, "exported_pod", "pod", "pod_name");
            String space = first(each, "exported_namespace", "namespace", "pod_namespace");
            if (!pod.isEmpty() && seen.add(space + "/" + pod)) {
                holders.add(space.isEmpty() ? "unnamed" : space);
            }
        }
        return new DcgmReading(
                host(any),
                gpu(any),
                any.label("modelName"),
                any.label("GPU_I_PROFILE"),
                activity(group),
                pods,
                holders);
    }

    private static @Nullable BigDecimal activity(List<Sample> group) {
        for (String name : ACTIVITY) {
            BigDecimal most = null;
            for (Sample each : group) {
                BigDecimal value = each.name().equals(name) ? share(each.value()) : null;
                most = value == null || (most != null && most.compareTo(value) >= 0) ? most : value;
            }
            if (most != null) {
                return most;
            }
        }
        return null;
    }

    /** DCGM writes numbers far beyond all measure for what it does not know. */
    private static @Nullable BigDecimal share(String text) {
        try {
            BigDecimal value = new BigDecimal(text);
            boolean sane = value.signum() >= 0 && value.compareTo(ROUNDED) <= 0;
            return sane ? value.min(BigDecimal.ONE) : null;
        } catch (NumberFormatException unknown) {
            return null;
        }
    }

    private static boolean tellsOfPods(Sample sample) {
        return sample.labels().containsKey("pod")
                || sample.labels().containsKey("pod_name")
                || sample.labels().containsKey("exported_pod");
    }

    private static String host(Sample sample) {
        return first(sample, "Hostname", "hostname", "node", "instance");
    }

    private static String gpu(Sample sample) {
        return first(sample, "UUID", "uuid", "gpu", "device");
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
