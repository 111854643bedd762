package io.cloudcost.examples;

import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import java.io.PrintStream;

/** How to test your service without a cloud: a simulated account on loopback that knows the right answers. */
public final class TestAgainstFakeCloud {

    private TestAgainstFakeCloud() {}

    /** Needs no key. */
    public static void main(String[] arguments) {
        run(System.out);
    }

    static void run(PrintStream out) {
        VultrEstate estate = VultrEstate.generate(
                VultrEstate.spec().seed(7).instances(50).invoices(3).build());
        try (FakeVultr cloud = FakeVultr.start(estate)) {
            CostCollector collector = CostCollectors.builder("vultr")
                    .credentials(Credentials.apiKey(cloud.apiKey()))
                    .endpoint(cloud.endpoint())
                    .build();
            // Here your service would be given the collector.
            int read = collector.collect().resources().size();
            out.println("The fake cloud answered " + cloud.requests().size() + " requests; " + read
                    + " resources were read");
        }
    }
}
