package io.cloudcost.budget.internal.prices;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** GPU models as everybody writes them: {@code NVIDIA_A100}, {@code nvidia-tesla-a100} and {@code A100} are one. */
public final class GpuNames {

    private static final Set<String> MAKERS = Set.of("NVIDIA", "AMD", "TESLA", "HABANA", "INTEL");

    private GpuNames() {}

    /** The one form of a model's name, without its maker. */
    public static String normal(String model) {
        return Arrays.stream(model.toUpperCase(Locale.ROOT).split("[\\s_-]+"))
                .filter(word -> !word.isEmpty() && !MAKERS.contains(word))
                .collect(Collectors.joining(" "));
    }
}
