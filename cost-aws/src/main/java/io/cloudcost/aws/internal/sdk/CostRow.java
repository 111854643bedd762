package io.cloudcost.aws.internal.sdk;

import io.cloudcost.aws.model.CostGroup;
import io.cloudcost.aws.model.CostGroup.Figure;
import io.cloudcost.aws.model.CostMetric;
import io.cloudcost.model.Money;
import java.time.LocalDate;
import java.util.List;
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
        @Nullable Figure usage) {

    /** The figures that a charge is made of. */
    public static CostRow of(CostGroup group) {
        Figure usage = group.figures().get(CostMetric.USAGE);
        return new CostRow(
                group.start(),
                group.end(),
                group.estimated(),
                group.keys(),
                group.cost(CostMetric.UNBLENDED).orElse(null),
                group.cost(CostMetric.AMORTIZED).orElse(null),
                usage);
    }

    /** The same figures under other keys. */
    public CostRow withKeys(List<String> other) {
        return new CostRow(start, end, estimated, other, unblended, amortized, usage);
    }
}
