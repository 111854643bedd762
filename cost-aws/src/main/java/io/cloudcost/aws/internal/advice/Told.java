package io.cloudcost.aws.internal.advice;

import io.cloudcost.finding.Evidence;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.computeoptimizer.model.SavingsOpportunity;

/** How Compute Optimizer words what all of its lists have in common. */
final class Told {

    static final String METHOD = "Compute Optimizer's estimate, at prices on demand";

    /** Of 4; above it AWS's console says that the size may not be enough. */
    private static final double LOW_RISK = 1;

    private Told() {}

    /** {@code Overprovisioned}, which older answers write {@code OVER_PROVISIONED}. */
    static boolean says(@Nullable String finding, String word) {
        return String.valueOf(finding).replace("_", "").equalsIgnoreCase(word);
    }

    /** The option that AWS ranks first. */
    static <T> Optional<T> first(List<T> options, Function<T, @Nullable Integer> rank) {
        return options.stream()
                .min(Comparator.comparing(
                        option -> Optional.ofNullable(rank.apply(option)).orElse(Integer.MAX_VALUE)));
    }

    static @Nullable Money saving(@Nullable SavingsOpportunity opportunity) {
        return opportunity == null || opportunity.estimatedMonthlySavings() == null
                ? null
                : Advice.money(
                        opportunity.estimatedMonthlySavings().value(),
                        opportunity.estimatedMonthlySavings().currencyAsString());
    }

    static String confidence(@Nullable Double performanceRisk) {
        return performanceRisk == null || performanceRisk <= LOW_RISK ? "0.8" : "0.5";
    }

    static List<Evidence> facts(String finding, @Nullable Double days, @Nullable Instant refreshed) {
        List<Evidence> facts = new ArrayList<>();
        facts.add(Evidence.of("source", "Compute Optimizer"));
        facts.add(Evidence.of("finding", finding));
        if (days != null) {
            facts.add(Evidence.of("lookback_days", plain(days)));
        }
        if (refreshed != null) {
            facts.add(Evidence.of("refreshed", refreshed.toString()));
        }
        return facts;
    }

    /** Why it says so, in AWS's words. */
    static Optional<Evidence> reasons(List<String> codes) {
        return codes.isEmpty() ? Optional.empty() : Optional.of(Evidence.of("reason", String.join(", ", codes)));
    }

    /** A figure that AWS measured, such as {@code memory_maximum}. */
    static Optional<Evidence> measured(@Nullable String metric, @Nullable String statistic, @Nullable Double value) {
        return metric == null || value == null
                ? Optional.empty()
                : Optional.of(Evidence.of((metric + "_" + statistic).toLowerCase(Locale.ROOT), plain(value)));
    }

    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** A figure and its unit after a comma; nothing where it was not told. */
    static String known(@Nullable Object figure, String unit) {
        return figure == null ? "" : ", " + figure + " " + unit;
    }
}
