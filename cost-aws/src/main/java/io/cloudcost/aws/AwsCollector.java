package io.cloudcost.aws;

import io.cloudcost.AccessCheck;
import io.cloudcost.CollectRequest;
import io.cloudcost.CollectSink;
import io.cloudcost.CostCollector;
import io.cloudcost.aws.internal.AccessChecker;
import io.cloudcost.aws.internal.AwsCollection;
import io.cloudcost.aws.internal.AwsIds;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.spi.CollectorSpec;

/**
 * Reads what an AWS account costs and holds. Months are calendar months in UTC; amounts are in the currency that Cost Explorer names.
 * Cost Explorer charges 0.01 USD for each page: five for a usual collection.
 */
public final class AwsCollector implements CostCollector {

    private final CollectorSpec spec;

    AwsCollector(CollectorSpec spec) {
        this.spec = spec;
    }

    /** A builder that uses what AWS's own search finds, unless credentials or a profile are set. */
    public static AwsCollectorBuilder builder() {
        return new AwsCollectorBuilder().defaultChain();
    }

    CollectorSpec spec() {
        return spec;
    }

    @Override
    public String provider() {
        return AwsIds.PROVIDER;
    }

    /** Reads what was asked for; where no months are named, those that cover the days of the setting {@code aws.lookbackDays}. */
    @Override
    public CostSnapshot collect(CollectRequest request) {
        return new AwsCollection(spec, request, null).collect();
    }

    @Override
    public CostSnapshot collect(CollectRequest request, CollectSink sink) {
        return new AwsCollection(spec, request, sink).collect();
    }

    /** Tries the credentials without a call that costs money: Cost Explorer is sent requests that it refuses, which are free. */
    @Override
    public AccessCheck check() {
        return new AccessChecker(spec).check();
    }
}
