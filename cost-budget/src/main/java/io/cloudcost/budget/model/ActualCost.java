package io.cloudcost.budget.model;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.JobCostKind;
import io.cloudcost.spi.Matched;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a job really cost, as the provider's bill said when it was last looked at. Only charges are here: what price and time say
 * in their place is an estimate, and elsewhere.
 *
 * @param state how much of it is known
 * @param costs the charges, in the currencies of the bill; empty in state {@code NONE}
 * @param amount their sum in the job's currency; null if there are none, or if a rate is missing
 * @param rates what one unit of each other currency was worth in the job's when it was first seen in its bill; kept since
 * @param matched how the bill names it: the weakest way, where its machines were found in several ways
 * @param retrievedAt when the bill was last asked
 * @param nextLook when it is worth asking again; null if it is not
 * @param notes what is missing or was assumed, each a sentence
 * @param unchangedSince when the bill first said what it says now
 */
public record ActualCost(
        ActualState state,
        List<JobCost> costs,
        @Nullable Money amount,
        SortedMap<String, BigDecimal> rates,
        Matched matched,
        Instant retrievedAt,
        @Nullable Instant nextLook,
        List<String> notes,
        Instant unchangedSince) {

    /** A copy. @throws IllegalArgumentException if a state of NONE has costs, or another has none */
    public ActualCost {
        costs = List.copyOf(costs);
        rates = Collections.unmodifiableSortedMap(new TreeMap<>(rates));
        notes = List.copyOf(notes);
        if ((state == ActualState.NONE) != costs.isEmpty()) {
            throw new IllegalArgumentException("A job's cost is NONE exactly if no charge is known, not with "
                    + costs.size() + " charges in state " + state + ".");
        }
    }

    /** What a bill said for the first time. */
    public ActualCost(
            ActualState state,
            List<JobCost> costs,
            @Nullable Money amount,
            SortedMap<String, BigDecimal> rates,
            Matched matched,
            Instant retrievedAt,
            @Nullable Instant nextLook,
            List<String> notes) {
        this(state, costs, amount, rates, matched, retrievedAt, nextLook, notes, retrievedAt);
    }

    /** The sum of all charges, as they are. */
    public Amounts total() {
        return costs.stream().map(JobCost::amount).collect(Amounts.summing());
    }

    /** The charges by what they were for; all of them together are {@link #total()}. */
    public SortedMap<JobCostKind, Amounts> byKind() {
        Map<JobCostKind, Amounts> sums = costs.stream()
                .collect(Collectors.groupingBy(JobCost::kind, Collectors.mapping(JobCost::amount, Amounts.summing())));
        return Collections.unmodifiableSortedMap(new TreeMap<>(sums));
    }
}
