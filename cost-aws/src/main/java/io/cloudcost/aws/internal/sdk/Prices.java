package io.cloudcost.aws.internal.sdk;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * What calls cost. Cost Explorer: 0.01 USD for each request, and each page is a request (its FAQ, and the price list's row
 * {@code USE1-APIRequest}); only answers that succeed are charged, as AWS's staff says. GetMetricData: 0.01 USD for each 1,000 metrics
 * that are asked for, with up to five statistics of a metric counted once (CloudWatch's price page); whether a further page is charged again
 * is told nowhere, and it is counted. S3: lists of a bucket's uploads are of its dearest class, 0.005 USD for 1,000; a collection's one
 * list of buckets and a look at each bucket's rules (0.0004 USD for 1,000) are below what is counted. For all else that is called here no
 * price is known.
 */
final class Prices {

    private static final Money COST_EXPLORER_REQUEST = Money.usd("0.01");
    private static final Money METRIC = Money.usd("0.00001");

    private static final Money S3_LIST = Money.usd("0.000005");

    private Prices() {}

    static Optional<Money> of(AwsCall call) {
        if (call.service().equals("ce")) {
            return Optional.of(COST_EXPLORER_REQUEST);
        }
        if (call.action().equals(BucketLists.UPLOADS)) {
            return Optional.of(S3_LIST);
        }
        return call.action().equals(CloudWatch.METRIC_DATA)
                ? Optional.of(METRIC.times(BigDecimal.valueOf(call.metrics())))
                : Optional.empty();
    }
}
