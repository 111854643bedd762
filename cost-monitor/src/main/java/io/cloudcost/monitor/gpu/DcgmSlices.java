package io.cloudcost.monitor.gpu;

import io.cloudcost.monitor.internal.gpu.DcgmReading;
import io.cloudcost.monitor.internal.gpu.MigProfile;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
                .flatMap(DcgmSlices::slices)
                .toList();
    }

    private static String gpu(DcgmReading reading) {
        return reading.host() + " " + reading.gpu();
    }

    /** Where it is known how much worked at least, the rest is a slice of time of its own, of which nobody knows. */
    private static Stream<GpuSlice> slices(DcgmReading reading) {
        BigDecimal least = reading.atLeast();
        if (least == null || least.signum() == 0) {
            return Stream.of(slice(reading, reading.active(), BigDecimal.ONE));
        }
        return Stream.of(new Part(BigDecimal.ONE, least), new Part(null, BigDecimal.ONE.subtract(least)))
                .filter(it -> it.share().signum() > 0)
                .map(it -> slice(reading, it.active(), it.share()));
    }

    private record Part(@Nullable BigDecimal active, BigDecimal share) {}

    private static GpuSlice slice(DcgmReading reading, @Nullable BigDecimal active, BigDecimal share) {
        return new GpuSlice(
                reading.host(),
                reading.gpu(),
                MigProfile.size(reading.model(), reading.profile()).orElse(0),
                active,
                reading.tells() ? reading.holders() : null,
                reading.share().multiply(share));
    }
}
