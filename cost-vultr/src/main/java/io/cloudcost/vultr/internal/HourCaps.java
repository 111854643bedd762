package io.cloudcost.vultr.internal;

import io.cloudcost.vultr.internal.api.WirePlan;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * After how many hours a month costs its monthly price: 672 or 730. Sources disagree (Vultr's billing page, 2025-09: 730
 * for Cloud GPU, 672 for all else; newer price lists fit 730 for more), so the plan's own rounded hourly price decides. Where it fits
 * both, the other plans of its type decide, and after them the billing page.
 */
final class HourCaps {

    private static final int SHORT = 672;
    private static final int LONG = 730;

    private final Map<String, Integer> votes = new HashMap<>();

    HourCaps(Collection<WirePlan> plans) {
        for (WirePlan plan : plans) {
            List<Integer> fitting = fitting(plan.monthlyCost(), plan.hourlyCost());
            if (fitting.size() == 1) {
                votes.merge(type(plan), fitting.get(0) == LONG ? 1 : -1, Integer::sum);
            }
        }
    }

    /** The exact hourly price to 16 digits; null where the plan has none that fits either cap. */
    @Nullable
    BigDecimal hourly(WirePlan plan, BigDecimal monthly, @Nullable BigDecimal roundedHourly) {
        List<Integer> fitting = fitting(monthly, roundedHourly);
        if (fitting.isEmpty()) {
            return null;
        }
        int hours = fitting.size() == 1 ? fitting.get(0) : usual(plan);
        return monthly.divide(BigDecimal.valueOf(hours), MathContext.DECIMAL64);
    }

    private int usual(WirePlan plan) {
        int vote = votes.getOrDefault(type(plan), 0);
        if (vote != 0) {
            return vote > 0 ? LONG : SHORT;
        }
        return type(plan).equals("vcg") ? LONG : SHORT;
    }

    private static List<Integer> fitting(@Nullable BigDecimal monthly, @Nullable BigDecimal hourly) {
        if (monthly == null || hourly == null) {
            return List.of();
        }
        return List.of(SHORT, LONG).stream()
                .filter(hours -> fits(monthly, hourly, hours))
                .toList();
    }

    private static boolean fits(BigDecimal monthly, BigDecimal hourly, int hours) {
        BigDecimal exact = monthly.divide(BigDecimal.valueOf(hours), MathContext.DECIMAL64);
        int digits = Math.max(hourly.scale(), 3);
        return exact.setScale(digits, RoundingMode.HALF_UP).compareTo(hourly) == 0;
    }

    private static String type(WirePlan plan) {
        String type = plan.type();
        return type == null ? "" : type;
    }
}
