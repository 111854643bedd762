package io.cloudcost.store;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a store takes.
 *
 * @param engine name and version of what keeps it
 * @param schemaVersion of its tables
 * @param bytes its size on disk, with what the engine has not put into place yet; 0 in memory
 * @param rows by table, of all customers
 */
public record StoreInfo(String engine, int schemaVersion, long bytes, Map<String, Long> rows) {

    public StoreInfo {
        rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
    }
}
