package io.cloudcost.aws.internal.sdk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was measured, by the start of each period in UTC; a period without samples is not in it.
 *
 * @param values sorted, unmodifiable
 */
public record Series(SortedMap<Instant, BigDecimal> values) {

    /** Nothing was measured. */
    public static final Series NONE = new Series(Collections.emptySortedMap());

    /** Copies the map. */
    public Series {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
