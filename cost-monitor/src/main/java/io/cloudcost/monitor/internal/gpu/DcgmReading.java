package io.cloudcost.monitor.internal.gpu;

import io.cloudcost.monitor.internal.prometheus.Sample;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What NVIDIA's dcgm-exporter tells of a GPU, or of a slice of one.
 *
 * @param profile of the slice, for example {@code 1g.10gb}; empty for a whole GPU
 * @param active from 0 to 1, null if it is not known
 * @param atLeast how much worked at least, from 0 to 1, where it is not known how much; null if that is not known, either
 * @param share of the time that this is about, above 0; 1 for all of it
 * @param tells whether the exporter tells who has the GPU
 * @param holders namespaces of the pods that have it, one for each pod
 */
public record DcgmReading(
        String host,
        String gpu,
        String model,
        String profile,
        @Nullable BigDecimal active,
        @Nullable BigDecimal atLeast,
        BigDecimal share,
        boolean tells,
        List<String> holders) {

    /** Of a moment: one for each GPU, or for each slice of one. */
    public static List<DcgmReading> of(List<Sample> samples) {
        Map<String, List<Sample>> groups = new TreeMap<>();
        samples.forEach(it -> groups.computeIfAbsent(DcgmLabels.key(it), key -> new ArrayList<>())
                .add(it));
        DcgmLabels labels = DcgmLabels.of(samples);
        return groups.values().stream().map(group -> reading(group, labels)).toList();
    }

    private static DcgmReading reading(List<Sample> group, DcgmLabels labels) {
        List<String> holders = group.stream()
                .flatMap(it -> labels.pod(it).stream())
                .distinct()
                .map(DcgmLabels.Pod::holder)
                .toList();
        return of(group.get(0), DcgmActivity.of(group), DcgmActivity.atLeast(group), BigDecimal.ONE, labels, holders);
    }

    static DcgmReading of(
            Sample any,
            @Nullable BigDecimal active,
            @Nullable BigDecimal atLeast,
            BigDecimal share,
            DcgmLabels labels,
            List<String> holders) {
        return new DcgmReading(
                DcgmLabels.host(any),
                DcgmLabels.gpu(any),
                any.label("modelName"),
                any.label("GPU_I_PROFILE"),
                active,
                active == null ? atLeast : null,
                share,
                labels.tellOfPods(),
                holders);
    }
}
