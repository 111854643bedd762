package io.cloudcost.resource;

import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was measured of one metric over a window.
 *
 * @param mean over the samples
 * @param max the largest sample
 * @param percentiles those that the source gave, by percent (95 → p95); may be empty
 * @param count number of samples, at least 1: without data there are no stats
 * @param window when
 */
public record MetricStats(
        BigDecimal mean, BigDecimal max, SortedMap<Integer, BigDecimal> percentiles, long count, Period window) {

    public MetricStats {
        if (count < 1) {
            throw new IllegalArgumentException("Without samples there are no stats");
        }
        percentiles = Collections.unmodifiableSortedMap(new TreeMap<>(percentiles));
    }
}
