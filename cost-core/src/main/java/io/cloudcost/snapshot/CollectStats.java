package io.cloudcost.snapshot;

import io.cloudcost.model.Amounts;
import java.time.Duration;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a collection took.
 *
 * @param requests HTTP requests sent, retries included
 * @param retries how many of them were second or later tries
 * @param rateLimited how many were refused because of a request limit
 * @param paidRequests how many cost money
 * @param paidCost what those cost by the provider's price list
 * @param bytes received, as far as known
 * @param duration from start to end
 * @param operations requests by the provider's name of the operation, sorted; empty where it does not count them so
 * @param paidOperations what the calls of each operation cost by the provider's price list, sorted; the free ones are not in it
 */
public record CollectStats(
        long requests,
        long retries,
        long rateLimited,
        long paidRequests,
        Amounts paidCost,
        long bytes,
        Duration duration,
        SortedMap<String, Long> operations,
        SortedMap<String, Amounts> paidOperations) {

    public CollectStats {
        operations = operations == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(operations));
        paidOperations = paidOperations == null
                ? Collections.emptySortedMap()
                : Collections.unmodifiableSortedMap(new TreeMap<>(paidOperations));
    }

    /** Without prices by operation. */
    public CollectStats(
            long requests,
            long retries,
            long rateLimited,
            long paidRequests,
            Amounts paidCost,
            long bytes,
            Duration duration,
            SortedMap<String, Long> operations) {
        this(
                requests,
                retries,
                rateLimited,
                paidRequests,
                paidCost,
                bytes,
                duration,
                operations,
                Collections.emptySortedMap());
    }

    /** Without counts by operation. */
    public CollectStats(
            long requests,
            long retries,
            long rateLimited,
            long paidRequests,
            Amounts paidCost,
            long bytes,
            Duration duration) {
        this(requests, retries, rateLimited, paidRequests, paidCost, bytes, duration, Collections.emptySortedMap());
    }

    /** Nothing was sent. */
    public static final CollectStats NONE = new CollectStats(0, 0, 0, 0, Amounts.none(), 0, Duration.ZERO);
}
