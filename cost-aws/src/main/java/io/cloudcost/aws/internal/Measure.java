package io.cloudcost.aws.internal;

import io.cloudcost.aws.internal.sdk.Series;
import io.cloudcost.aws.internal.sdk.Wanted;
import io.cloudcost.resource.Metric;
import io.cloudcost.resource.MetricStats;
import io.cloudcost.resource.ResourceRef;
import java.util.List;
import java.util.Map;

/**
 * A metric to read of a resource, and what becomes of it.
 *
 * @param resource whose
 * @param wanted what to ask for
 * @param reading makes our metrics of its statistics, in the order in which they were asked for
 */
record Measure(ResourceRef resource, Wanted wanted, Reading reading) {

    /** Makes our metrics of what was measured. */
    interface Reading {
        Map<Metric, MetricStats> of(List<Series> statistics);
    }

    /** How many queries it takes. */
    int queries() {
        return wanted.statistics().size();
    }
}
