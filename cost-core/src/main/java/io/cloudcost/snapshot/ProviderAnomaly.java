package io.cloudcost.snapshot;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Spending that the provider's own watch did not expect.
 *
 * @param id the provider's own
 * @param about what it was found in, mostly a service; null if the provider does not say
 * @param start first day in UTC; null if the provider does not say
 * @param end last day; null while it goes on
 * @param impact what was spent beyond what was expected; null if its currency is not known
 * @param expected what was expected; null if the provider does not say
 * @param percent the impact in per cent of what was expected; null if the provider does not say
 * @param causes where it comes from, the largest first
 */
public record ProviderAnomaly(
        String id,
        @Nullable String about,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable Money impact,
        @Nullable Money expected,
        @Nullable BigDecimal percent,
        List<String> causes) {

    /** Copies the causes. */
    public ProviderAnomaly {
        causes = List.copyOf(causes);
    }
}
