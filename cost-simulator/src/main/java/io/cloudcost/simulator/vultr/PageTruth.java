package io.cloudcost.simulator.vultr;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * How many requests each path takes at 500 entries per page.
 *
 * @param pages requests by path below the API's root, single objects included (1 each)
 */
public record PageTruth(Map<String, Integer> pages) {

    private static final List<String> NEED_AN_ID = List.of(
            "/billing/invoices/", "/vpcs/", "/kubernetes/clusters/", "/inference/", "/instances/", "/bare-metals/");

    /** Copies the map, sorted. */
    public PageTruth {
        pages = Collections.unmodifiableMap(new TreeMap<>(pages));
    }

    /**
     * The least number of requests to read these lists and objects whole, and the longest chain among them.
     *
     * @param paths paths below the API's root, with or without {@code /v2}; repeated and unknown ones count nothing
     */
    public LeastRequests least(Collection<String> paths) {
        Set<String> asked = new TreeSet<>();
        paths.forEach(path -> asked.add(path.replaceFirst("^/v2", "")));
        asked.retainAll(pages.keySet());
        int requests = asked.stream().mapToInt(this::pagesOf).sum();
        int chain = asked.stream()
                .mapToInt(path -> pagesOf(path) + chainBefore(path))
                .max()
                .orElse(0);
        return new LeastRequests(requests, chain);
    }

    /** A child's id is on its parent's first page at best. */
    private int chainBefore(String path) {
        return NEED_AN_ID.stream().anyMatch(path::startsWith) ? 1 : 0;
    }

    private int pagesOf(String path) {
        return pages.getOrDefault(path, 0);
    }
}
