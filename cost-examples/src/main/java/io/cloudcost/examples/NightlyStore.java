package io.cloudcost.examples;

import io.cloudcost.CollectRequest;
import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectorGroup;
import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.GroupResult;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * Several accounts into one store, every night: the store is open only while it is written, so that others can ask it by
 * day. An account that fails leaves last night's data as it was.
 */
public final class NightlyStore {

    private NightlyStore() {}

    /** With the keys in {@code VULTR_KEY_SHOP} and {@code VULTR_KEY_LAB}. Run it from cron or a scheduler. */
    public static void main(String[] arguments) {
        run(
                List.of(account("shop", "VULTR_KEY_SHOP"), account("lab", "VULTR_KEY_LAB")),
                "duckdb:costs.duckdb",
                System.out);
    }

    static void run(List<CostCollector> accounts, String address, PrintStream out) {
        CollectRequest request =
                CollectRequest.builder().timeout(Duration.ofMinutes(20)).build();
        GroupResult night = CostCollectorGroup.of(accounts).collect(request);
        try (CostStore store = CostStores.open(address)) {
            night.snapshots().forEach(snapshot -> out.println(snapshot.source() + ": " + store.save(snapshot)));
        }
        night.failures()
                .forEach(failure -> out.println(
                        failure.provider() + " failed: " + failure.cause().getMessage()));
    }

    private static CostCollector account(String id, String variable) {
        return CostCollectors.builder("vultr")
                .accountId(id)
                .credentials(() -> Credentials.apiKey(System.getenv(variable)))
                .build();
    }
}
