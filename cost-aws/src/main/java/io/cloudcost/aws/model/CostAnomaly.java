package io.cloudcost.aws.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spending that AWS's Cost Anomaly Detection did not expect. Amounts are in the account's currency, which AWS does not name here.
 *
 * @param id AWS's own
 * @param start first day in UTC; null if AWS did not say
 * @param end last day; null while it goes on
 * @param about what it was found in, mostly a service; null if AWS did not say
 * @param impact what was spent beyond what was expected
 * @param expected what was expected; null if AWS did not say
 * @param percent the impact as a share of what was expected; null if AWS did not say
 * @param causes where it comes from, the largest first, each as service, region, account and usage type
 */
public record CostAnomaly(
        String id,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable String about,
        BigDecimal impact,
        @Nullable BigDecimal expected,
        @Nullable BigDecimal percent,
        List<String> causes) {

    /** Copies the causes. */
    public CostAnomaly {
        causes = List.copyOf(causes);
    }
}
