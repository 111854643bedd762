package io.cloudcost.monitor.internal.gpu;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How much of a GPU a MIG slice is, in 112ths: half by its computing slices (of seven, or four on an A30), half by its memory (in
 * eighths). So the slices of a GPU never come to more than the GPU. Source:
 * https://docs.nvidia.com/datacenter/tesla/mig-user-guide/supported-mig-profiles.html
 */
public final class MigProfile {

    /** A whole GPU. */
    public static final int WHOLE = 112;

    private static final int HALF = 56;
    private static final int EIGHTHS = 8;
    private static final int SLICES = 7;
    private static final int SLICES_OF_A30 = 4;
    private static final Pattern NAME = Pattern.compile("(?:\\d+c\\.)?(\\d)g\\.(\\d{1,3})gb(?:[+-].*)?");
    private static final Map<String, Integer> MEMORIES = memories();
    private static final Pattern MEMORY = Pattern.compile("(\\d{2,3}) ?GB");

    private MigProfile() {}

    /**
     * The size of a slice; empty if the profile or the GPU's memory is not known.
     *
     * @param model as DCGM names it, for example {@code NVIDIA A100-SXM4-40GB}
     * @param profile for example {@code 1g.5gb}; empty for a whole GPU
     */
    public static OptionalInt size(String model, String profile) {
        if (profile.isEmpty()) {
            return OptionalInt.of(WHOLE);
        }
        Matcher name = NAME.matcher(profile);
        int memory = memory(model);
        if (!name.matches() || memory == 0) {
            return OptionalInt.empty();
        }
        int slices = model.contains("A30") ? SLICES_OF_A30 : SLICES;
        int computing = Math.min(HALF, Integer.parseInt(name.group(1)) * HALF / slices);
        return OptionalInt.of(computing + eighths(Integer.parseInt(name.group(2)), memory) * SLICES);
    }

    /** Profiles name whole gigabytes, rounded: 18 of 141 is an eighth. */
    private static int eighths(int gb, int of) {
        int eighths = BigDecimal.valueOf((long) gb * EIGHTHS)
                .divide(BigDecimal.valueOf(of), 0, RoundingMode.HALF_UP)
                .intValue();
        return Math.max(1, Math.min(EIGHTHS, eighths));
    }

    private static Map<String, Integer> memories() {
        Map<String, Integer> known = new LinkedHashMap<>();
        known.put("GH200 144G", 141);
        known.put("GH200", 96);
        known.put("H100 NVL", 94);
        known.put("H200", 141);
        known.put("B200", 180);
        known.put("A30", 24);
        return known;
    }

    /** In GB; 0 if nobody knows. A GH200's name tells the memory of its processor. */
    private static int memory(String model) {
        for (Map.Entry<String, Integer> known : MEMORIES.entrySet()) {
            if (model.contains(known.getKey())) {
                return known.getValue();
            }
        }
        Matcher told = MEMORY.matcher(model);
        return told.find() ? Integer.parseInt(told.group(1)) : model.contains("H100") ? 80 : 0;
    }
}
