package io.cloudcost.spi;

import io.cloudcost.query.CostData;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.snapshot.CatalogPrice;
import io.cloudcost.snapshot.CostSnapshot;
import java.time.Instant;
import java.util.List;

/** What a rule may look at. Made by the analysis; grows by default methods. */
public interface AnalysisContext {

    /** What was collected. */
    CostSnapshot snapshot();

    /** The account's charges, to be asked. */
    CostData costs();

    /** The instant that counts as now: when the data was collected. */
    Instant now();

    /** The value of an option: as set for this analysis, else its default. */
    <T> T option(AnalysisOption<T> option);

    /** Tells that a resource could not be judged, and why: unknown is neither fine nor waste. */
    void notJudged(ResourceRef resource, String reason);

    /** Everything in the account. */
    default List<CloudResource> resources() {
        return snapshot().resources();
    }

    /** The resources of one sort. */
    default <T extends CloudResource> List<T> resources(Class<T> type) {
        return snapshot().resources(type);
    }

    /** The slice of the price catalogue that came with the data. */
    default List<CatalogPrice> prices() {
        return snapshot().prices();
    }
}
