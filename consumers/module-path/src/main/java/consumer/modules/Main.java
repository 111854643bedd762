package consumer.modules;

import io.cloudcost.CostCollectors;
import io.cloudcost.Credentials;
import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.budget.BudgetGate;
import io.cloudcost.budget.JobRun;
import io.cloudcost.budget.PriceBook;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.JobRequest;
import io.cloudcost.budget.model.Needs;
import io.cloudcost.budget.report.JobReports;
import io.cloudcost.model.Money;
import io.cloudcost.simulator.aws.AwsEstate;
import io.cloudcost.simulator.aws.AwsSpec;
import io.cloudcost.simulator.aws.FakeAws;
import io.cloudcost.simulator.vultr.FakeVultr;
import io.cloudcost.simulator.vultr.VultrEstate;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.IssueCode;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

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
            collectAws();
            runJob();
            System.out.println("On the module path: " + report.executiveSummary());
        }
    }

    /** AWS's SDK comes as automatic modules; that it is found and signs is enough here. */
    private static void collectAws() {
        AwsEstate estate = AwsEstate.generate(AwsSpec.of(1, Instant.now()));
        try (FakeAws aws = FakeAws.start(estate)) {
            CostSnapshot snapshot = CostCollectors.builder("aws")
                    .credentials(Credentials.of(Map.of(
                            "accessKeyId", estate.accessKeyId(), "secretAccessKey", estate.secretAccessKey())))
                    .endpoint(aws.endpoint())
                    .set("aws.costExplorer.rateLimit", "100")
                    .build()
                    .collect();
            if (!snapshot.isComplete() || snapshot.charges().isEmpty()) {
                throw new IllegalStateException("Unexpected: " + snapshot.issues());
            }
        }
    }

    /** Finds a machine by the prices in the jar, and reserves, books and reports in a state store that is found as a service. */
    private static void runJob() {
        try (StateStore state = StateStores.open("sqlite::memory:")) {
            BudgetGate gate = BudgetGate.on(state)
                    .prices(PriceBook.snapshot())
                    .limit("team-a", Money.usd("50"), BudgetPeriod.MONTH)
                    .build();
            Needs needs = Needs.builder().vcpus(2).build();
            try (JobRun run = gate.launch(
                    JobRequest.named("render").needs(needs).hours(1).build())) {
                run.units(BigDecimal.TEN, "images");
            }
            if (JobReports.of(gate).trends(2, null).totals().size() != 1) {
                throw new IllegalStateException("The job is in no report");
            }
        }
    }

    private static boolean isFault(Issue issue) {
        return issue.code().equals(IssueCode.INTERNAL);
    }
}
