package io.cloudcost.vultr.internal;

import io.cloudcost.CollectSink;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Period;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where what was read goes: kept for the snapshot, or handed to the caller's sink, which sees one thread at a time. */
final class Outlet {

    private record Unit(Period period, Feed feed) implements Comparable<Unit> {
        @Override
        public int compareTo(Unit other) {
            int byPeriod = period.compareTo(other.period);
            return byPeriod != 0 ? byPeriod : feed.compareTo(other.feed);
        }
    }

    private final @Nullable CollectSink sink;
    private final Set<String> regions;
    private final List<CloudResource> resources = new ArrayList<>();
    private final Map<Unit, List<CostRecord>> charges = new TreeMap<>();

    /** @param regions whose resources are wanted; empty for all */
    Outlet(@Nullable CollectSink sink, Set<String> regions) {
        this.sink = sink;
        this.regions = regions;
    }

    boolean isSink() {
        return sink != null;
    }

    synchronized void resources(List<? extends CloudResource> batch) {
        List<? extends CloudResource> wanted = regions.isEmpty()
                ? batch
                : batch.stream()
                        .filter(resource ->
                                resource.region().map(regions::contains).orElse(true))
                        .toList();
        if (sink == null) {
            resources.addAll(wanted);
        } else if (!wanted.isEmpty()) {
            sink.resources(wanted);
        }
    }

    synchronized void charges(Period period, Feed feed, List<CostRecord> batch) {
        if (sink == null) {
            charges.computeIfAbsent(new Unit(period, feed), key -> new ArrayList<>())
                    .addAll(batch);
        } else if (!batch.isEmpty()) {
            sink.charges(period, feed, batch);
        }
    }

    synchronized List<CloudResource> keptResources() {
        return resources;
    }

    synchronized List<CostRecord> keptCharges(Period period, Feed feed) {
        return charges.getOrDefault(new Unit(period, feed), List.of());
    }
}
