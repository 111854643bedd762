package io.cloudcost.simulator.vultr;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A machine plan; prices in USD.
 *
 * @param ramMb memory in MB
 * @param gpu the GPU's maker and model, empty for none
 * @param month the catalogue's price per month, if it has one
 * @param hour the catalogue's price per hour, if it has one
 * @param capHours after so many hours a month costs its price per month
 * @param regions where it is sold; empty for everywhere
 * @param regionPrices prices per month that differ from {@code month}, by region
 * @param listed whether the catalogue knows it
 */
record Plan(
        String id,
        String type,
        int vcpus,
        int ramMb,
        int diskGb,
        int bandwidthGb,
        String gpu,
        int gpuVramGb,
        @Nullable BigDecimal month,
        @Nullable BigDecimal hour,
        int capHours,
        List<String> regions,
        Map<String, BigDecimal> regionPrices,
        boolean listed) {

    boolean isMetal() {
        return type.equals("vbm");
    }

    boolean isGpu() {
        return !gpu.isEmpty();
    }

    /** Whether it is priced above zero for the month, and sold somewhere. */
    boolean isOrdinary() {
        return month != null && month.signum() > 0 && !regions.contains("-");
    }

    /** What a reader of the catalogue can know. */
    Optional<BigDecimal> priceIn(String region) {
        if (!listed || month == null) {
            return Optional.empty();
        }
        return Optional.of(regionPrices.getOrDefault(region, month));
    }

    /** What the bill charges, catalogue or not. */
    BigDecimal billedIn(String region) {
        BigDecimal base = month == null ? BigDecimal.valueOf(12L * vcpus) : month;
        return regionPrices.getOrDefault(region, base);
    }

    /** A plan that machines have and the catalogue does not. */
    static Plan unlisted(String id, int vcpus, int ramMb, int diskGb) {
        String type = id.substring(0, 3);
        return new Plan(id, type, vcpus, ramMb, diskGb, 5120, "", 0, null, null, 730, List.of(), Map.of(), false);
    }
}
