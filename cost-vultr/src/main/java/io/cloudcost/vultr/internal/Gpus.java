package io.cloudcost.vultr.internal;

import io.cloudcost.resource.Gpu;
import io.cloudcost.vultr.internal.api.WirePlan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which machines have accelerators: plans of type {@code vcg} or {@code vdm}, and physical machines whose plan counts GPUs or
 * ends in {@code -gpu}. Never {@code vhf}: that is High Frequency. Vultr asks not to read plan ids, so an id speaks only for
 * a plan that the catalogue does not have, and for physical machines, whose type is that of their disk.
 */
final class Gpus {

    private static final Set<String> TYPES = Set.of("vcg", "vdm");

    private Gpus() {}

    static @Nullable Gpu ofInstance(WirePlan plan) {
        return plan.type() == null ? ofUnknownInstance(plan.id()) : TYPES.contains(plan.type()) ? describe(plan) : null;
    }

    static @Nullable Gpu ofMetal(WirePlan plan) {
        BigDecimal count = count(plan.gpuCount());
        return (count != null && count.signum() > 0) || named(plan.id()) ? describe(plan) : null;
    }

    static @Nullable Gpu ofUnknownInstance(String planId) {
        return planId.startsWith("vcg-") ? Gpu.UNSPECIFIED : null;
    }

    static @Nullable Gpu ofUnknownMetal(String planId) {
        return named(planId) ? Gpu.UNSPECIFIED : null;
    }

    private static boolean named(String planId) {
        return planId.endsWith("-gpu");
    }

    private static Gpu describe(WirePlan plan) {
        String model = plan.gpuType() != null ? plan.gpuType() : plan.gpuBrand();
        return new Gpu(count(plan.gpuCount()), model, plan.gpuVramGb());
    }

    /** The API writes a share of a GPU as a fraction, for example {@code 1/20}. */
    private static @Nullable BigDecimal count(@Nullable String text) {
        if (text == null || !text.matches("\\d{1,6}(\\.\\d{1,6})?(/[1-9]\\d{0,5})?")) {
            return null;
        }
        String[] parts = text.split("/", -1);
        BigDecimal whole = new BigDecimal(parts[0]);
        return parts.length == 1 ? whole : whole.divide(new BigDecimal(parts[1]), MathContext.DECIMAL32);
    }
}
