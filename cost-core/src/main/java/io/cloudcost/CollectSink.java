package io.cloudcost;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Period;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.Feed;
import java.util.List;

/**
 * Takes what a collection reads in batches, so that an account of any size fits in memory. Called by one thread at a
 * time. What throws here ends the part that was being read.
 */
public interface CollectSink {

    /** Some charges of one billing period; more of the same period may follow. */
    default void charges(Period billingPeriod, Feed feed, List<CostRecord> batch) {}

    /** Some resources. */
    default void resources(List<? extends CloudResource> batch) {}
}
