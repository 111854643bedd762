package io.cloudcost.simulator.vultr;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * One list of the API, whose entries are made when they are asked for.
 *
 * @param path its path below the API's root
 * @param key the name of the list in the answer
 * @param size how many entries it has
 * @param entry the entry at an index
 * @param paging how the API pages it
 */
record Listing(String path, String key, int size, IntFunction<Map<String, @Nullable Object>> entry, Paging paging) {

    private static final int LARGEST_PAGE = 500;

    /** How a list is paged. */
    enum Paging {
        /** In pages, with total and cursors in {@code meta}. */
        CURSOR,
        /** All at once, without {@code meta}. */
        NO_META,
        /** All at once, as an array without an object around it. */
        BARE,
        /** All at once, with a {@code meta} that has no links. */
        TOTAL_ONLY
    }

    static <T> Listing of(
            String path, String key, List<T> items, Function<T, Map<String, @Nullable Object>> json, Paging paging) {
        return new Listing(path, key, items.size(), index -> json.apply(items.get(index)), paging);
    }

    static <T> Listing paged(String path, String key, List<T> items, Function<T, Map<String, @Nullable Object>> json) {
        return of(path, key, items, json, Paging.CURSOR);
    }

    /** How many requests it takes to read it with the largest pages. */
    int leastRequests() {
        return paging == Paging.CURSOR ? Math.max(1, (size + LARGEST_PAGE - 1) / LARGEST_PAGE) : 1;
    }
}
