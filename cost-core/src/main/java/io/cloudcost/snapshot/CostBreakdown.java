package io.cloudcost.snapshot;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an account cost, split by one thing that its charges do not tell, as the provider adds it up. It tells the same money
 * as the charges again, and so is in no sum of them.
 *
 * @param by what it is split by: {@code account}, {@code instance-type}, {@code resource}, {@code tag:team} …
 * @param period the time looked at
 * @param metric FOCUS's column: {@code BilledCost} or {@code EffectiveCost}
 * @param estimated whether the provider may still change some of it
 * @param costs by value; the empty value stands for what has none
 */
public record CostBreakdown(
        String by, Period period, String metric, boolean estimated, SortedMap<String, Amounts> costs) {

    /** What single resources cost. */
    public static final String RESOURCE = "resource";

    /** Copies the costs. */
    public CostBreakdown {
        costs = Collections.unmodifiableSortedMap(new TreeMap<>(costs));
    }

    /** All of it together. */
    public Amounts total() {
        return costs.values().stream().reduce(Amounts.none(), Amounts::plus);
    }
}
