package consumer.modules;

import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;

/** Collects, keeps and analyses a simulated account; ends with an exception if anything of it fails. */
public final class Main {

    private Main() {}

    /** Runs. */
    public static void main(String[] arguments) {
        if (!CostCollectors.class.getModule().isNamed()) {
            throw new IllegalStateException("This was to run on the module path");
        }
        try (FakeVultr cloud = FakeVultr.start(VultrEstate.demo());
                CostStore store = CostStores.open("duckdb::memory:")) {
            CostSnapshot snapshot = CostCollectors.builder("vultr")
                    .credentials(Credentials.apiKey(cloud.apiKey()))
                    .endpoint(cloud.endpoint())
                    .build()
                    .collect();
            store.save(snapshot);
            CostReport report = CostAnalysis.of(snapshot).report();
            if (report.findings().isEmpty() || report.issues().stream().anyMatch(Main::isFault)) {
                throw new IllegalStateException("Unexpected: " + report.issues());
            }
            System.out.println("On the module path: " + report.executiveSummary());
        }
    }

    private static boolean isFault(Issue issue) {
        return issue.code().equals(IssueCode.INTERNAL);
    }
}
