package io.cloudcost.aws.internal;

import io.cloudcost.CollectSink;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Period;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.Feed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where what was read goes: kept for the snapshot, or handed to the caller's sink, which sees one thread at a time. */
final class Outlet {

    private final @Nullable CollectSink sink;
    private final List<CloudResource> resources = new ArrayList<>();

    Outlet(@Nullable CollectSink sink) {
        this.sink = sink;
    }

    synchronized void resources(List<? extends CloudResource> batch) {
        if (sink == null) {
            resources.addAll(batch);
        } else if (!batch.isEmpty()) {
            sink.resources(batch);
        }
    }

    /** The set as the snapshot is to have it. */
    synchronized ChargeSet charges(ChargeSet set) {
        if (sink == null) {
            return set;
        }
        Period period = set.coverage().billingPeriod();
        List<CostRecord> charges = set.charges();
        if (!charges.isEmpty()) {
            sink.charges(period, Feed.API, charges);
        }
        return new ChargeSet(set.coverage(), List.of());
    }

    synchronized List<CloudResource> keptResources() {
        return resources;
    }
}
