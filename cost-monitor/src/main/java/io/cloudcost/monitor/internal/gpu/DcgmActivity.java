package io.cloudcost.monitor.internal.gpu;

import io.cloudcost.monitor.internal.prometheus.Sample;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How much a GPU works: its multiprocessors, or else its engine. GPU_UTIL is left out: it is 1 as soon as anything runs, however
 * little. Tensor cores are only a part of it: what they work the GPU works at least. Source:
 * https://docs.nvidia.com/datacenter/dcgm/latest/user-guide/feature-overview.html#metrics
 */
final class DcgmActivity {

    /** The metrics that say how much a GPU works, the best first. */
    static final List<String> WHOLE = List.of("DCGM_FI_PROF_SM_ACTIVE", "DCGM_FI_PROF_GR_ENGINE_ACTIVE");

    /** The metric that says how much of it works at least. */
    static final String PART = "DCGM_FI_PROF_PIPE_TENSOR_ACTIVE";

    private static final BigDecimal ROUNDED = new BigDecimal("1.01");

    private DcgmActivity() {}

    /** From 0 to 1; null if no sample tells it. */
    static @Nullable BigDecimal of(List<Sample> samples) {
        return WHOLE.stream()
                .map(name -> most(samples, name))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** So much at least, from 0 to 1; null if no sample tells it. */
    static @Nullable BigDecimal atLeast(List<Sample> samples) {
        return most(samples, PART);
    }

    private static @Nullable BigDecimal most(List<Sample> samples, String name) {
        return samples.stream()
                .filter(it -> it.name().equals(name))
                .map(it -> share(it.value()))
                .filter(Objects::nonNull)
                .max(BigDecimal::compareTo)
                .orElse(null);
    }

    /** DCGM writes numbers far beyond all measure for what it does not know. */
    static @Nullable BigDecimal share(String text) {
        try {
            BigDecimal value = new BigDecimal(text);
            boolean sane = value.signum() >= 0 && value.compareTo(ROUNDED) <= 0;
            return sane ? value.min(BigDecimal.ONE) : null;
        } catch (NumberFormatException unknown) {
            return null;
        }
    }
}
