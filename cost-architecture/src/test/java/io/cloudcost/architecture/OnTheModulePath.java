package io.cloudcost.architecture;

import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A program of a user's: it collects, stores and analyses, and prints what it found and which modules it ran on. */
final class OnTheModulePath {
    private static final Instant NOW = Instant.parse("2026-11-15T12:00:00Z");

    private OnTheModulePath() {}

    public static void main(String[] args) {
        try (FakeVultr cloud = FakeVultr.start(VultrEstate.demo(NOW));
                CostStore store = CostStores.open("duckdb::memory:")) {
            CostSnapshot snapshot = collect(cloud);
            store.save(snapshot);
            System.out.println("account stored: " + (store.sources().size() == 1));
            System.out.println("findings: "
                    + !CostAnalysis.of(snapshot).report().findings().isEmpty());
            List.of(cloud, store, snapshot)
                    .forEach(o -> System.out.println(o.getClass().getModule().getName()));
        }
    }

    private static CostSnapshot collect(FakeVultr cloud) {
        var builder = CostCollectors.builder("vultr");
        builder.credentials(Credentials.apiKey(cloud.apiKey()));
        builder.endpoint(cloud.endpoint());
        builder.clock(Clock.fixed(NOW, ZoneOffset.UTC));
        return builder.build().collect();
    }
}
