package io.cloudcost.aws.internal.sdk;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One group of one period as Cost Explorer tells it.
 *
 * @param start first day, inclusive
 * @param end exclusive
 * @param estimated whether AWS may still change it
 * @param keys what it is grouped by, in the order that was asked for
 * @param unblended what is billed; null if it was not asked for
 * @param amortized the cost with fees of commitments spread; null if it was not asked for
 * @param usage how much was used; null if it was not asked for
 */
public record CostRow(
        LocalDate start,
        LocalDate end,
        boolean estimated,
        List<String> keys,
        @Nullable Money unblended,
        @Nullable Money amortized,
        @Nullable Usage usage) {

    /** The same figures under other keys. */
    public CostRow withKeys(List<String> other) {
        return new CostRow(start, end, estimated, other, unblended, amortized, usage);
    }

    /** How much of what; Cost Explorer adds up different units and then calls the unit N/A. */
    public record Usage(BigDecimal quantity, String unit) {

        /** The quantity, unless it is a sum of different units. */
        public Optional<Usage> meaningful() {
            return unit.isBlank() || unit.equals("N/A") || unit.equals("NA") ? Optional.empty() : Optional.of(this);
        }
    }
}
