package io.cloudcost.simulator.vultr;

import io.cloudcost.simulator.Call;
import java.time.Duration;
import java.util.Map;

/** Makes pages until the JVM has compiled how, so that a client's first requests do not wait for the simulator. */
final class WarmUp {

    private static final long LONG_ENOUGH = Duration.ofSeconds(2).toNanos();
    private static final int PAGES = 2_000;

    private WarmUp() {}

    static void of(VultrEstate estate) {
        VultrApi api = new VultrApi(estate);
        Map<String, String> key = Map.of("authorization", "Bearer " + estate.apiKey());
        long start = System.nanoTime();
        int made = 0;
        while (made < PAGES && System.nanoTime() - start < LONG_ENOUGH) {
            for (String path : estate.listings().keySet()) {
                api.answer(new Call("GET", VultrApi.ROOT + path, Map.of("per_page", "500"), key));
                made++;
            }
        }
    }
}
