package io.cloudcost.monitor.gpu;

import io.cloudcost.monitor.internal.gpu.DcgmReading;
import io.cloudcost.monitor.internal.gpu.MigProfile;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes slices of what DCGM tells. */
final class DcgmSlices {

    private DcgmSlices() {}

    static List<GpuSlice> of(List<DcgmReading> readings) {
        Set<String> sliced = readings.stream()
                .filter(it -> !it.profile().isEmpty())
                .map(DcgmSlices::gpu)
                .collect(Collectors.toSet());
        return readings.stream()
                .filter(it -> !it.profile().isEmpty() || !sliced.contains(gpu(it)))
                .map(DcgmSlices::slice)
                .toList();
    }

    private static String gpu(DcgmReading reading) {
        return reading.host() + " " + reading.gpu();
    }

    private static GpuSlice slice(DcgmReading reading) {
        int size = MigProfile.size(reading.model(), reading.profile()).orElse(0);
        return new GpuSlice(
                reading.host(), reading.gpu(), size, reading.active(), reading.tells() ? reading.holders() : null);
    }
}
