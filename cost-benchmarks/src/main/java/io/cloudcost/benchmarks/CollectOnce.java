package io.cloudcost.benchmarks;

import io.cloudcost.CollectRequest;
import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.snapshot.CostSnapshot;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** One collection of a year from a given endpoint; a fresh JVM when it is run as a program. */
public final class CollectOnce {

    private CollectOnce() {}

    /** Arguments: endpoint and key. Prints the counts. */
    public static void main(String... arguments) {
        CostSnapshot snapshot = collect(arguments[0], arguments[1]);
        System.out.println(snapshot + " " + snapshot.stats());
    }

    static CostSnapshot collect(String endpoint, String key) {
        CostCollector collector = CostCollectors.builder("vultr")
                .credentials(Credentials.apiKey(key))
                .endpoint(endpoint)
                .build();
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        return collector.collect(
                CollectRequest.builder().months(now.minusMonths(12), now).build());
    }
}
