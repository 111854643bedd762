package io.cloudcost.aws.model;

import io.cloudcost.model.Amounts;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was spent, in short. The parts by service and by region add up to the total; those by tag are asked apart, and AWS
 * rounds them.
 *
 * @param start first day in UTC, inclusive
 * @param end exclusive
 * @param estimated whether AWS may still change some of it
 * @param byRegion {@code global} and {@code NoRegion} are AWS's words for what belongs to none
 * @param byTag empty unless a tag was asked for; the empty value is what does not bear it
 */
public record CostDigest(
        LocalDate start,
        LocalDate end,
        boolean estimated,
        Amounts total,
        SortedMap<String, Amounts> byService,
        SortedMap<String, Amounts> byRegion,
        SortedMap<String, Amounts> byTag) {

    /** Copies the maps. */
    public CostDigest {
        byService = copy(byService);
        byRegion = copy(byRegion);
        byTag = copy(byTag);
    }

    private static SortedMap<String, Amounts> copy(Map<String, Amounts> map) {
        return Collections.unmodifiableSortedMap(new TreeMap<>(map));
    }
}
