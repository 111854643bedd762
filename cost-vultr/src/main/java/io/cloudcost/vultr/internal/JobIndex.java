package io.cloudcost.vultr.internal;

import io.cloudcost.spi.ActualCostRequest.Item;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Machines' lines by address and by label: a month may have thousands, and as many jobs ask. */
final class JobIndex {

    private final Map<String, List<JobLine>> byAddress = new HashMap<>();
    private final Map<String, List<JobLine>> byName = new HashMap<>();

    JobIndex(List<JobLine> lines) {
        for (JobLine line : lines) {
            put(byAddress, line.address(), line);
            put(byName, line.name(), line);
        }
    }

    private static void put(Map<String, List<JobLine>> map, @Nullable String key, JobLine line) {
        if (key != null) {
            map.computeIfAbsent(key, none -> new ArrayList<>()).add(line);
        }
    }

    /** Those that have its machine's address or label. */
    Collection<JobLine> of(Item item) {
        Set<JobLine> lines = new LinkedHashSet<>();
        String address = item.address();
        String name = item.resourceName();
        lines.addAll(address == null ? List.of() : byAddress.getOrDefault(address, List.of()));
        lines.addAll(name == null ? List.of() : byName.getOrDefault(name, List.of()));
        return lines;
    }
}
