package io.cloudcost.budget.report;

import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Money;
import io.cloudcost.spi.JobCostKind;
import java.util.List;
import java.util.stream.Stream;

/** What a job's cost was for. */
final class Parts {

    /** What {@link io.cloudcost.budget.model.JobEstimate#extras} holds. */
    private static final String EXTRAS = "TRAFFIC_AND_DISKS";

    private Parts() {}

    static List<JobReport.Part> billed(ActualCost actual) {
        return actual.byKind().entrySet().stream()
                .flatMap(kind -> kind.getValue().list().stream()
                        .map(amount -> new JobReport.Part(kind.getKey().name(), amount, true)))
                .toList();
    }

    /** The time of machines, and what was thought to come with them. */
    static List<JobReport.Part> estimated(Job job) {
        Money cost = Charge.estimate(job);
        Money extras = job.estimate().extras();
        JobCostKind machines = job.spot() ? JobCostKind.SPOT_COMPUTE : JobCostKind.COMPUTE;
        boolean apart = extras.isPositive() && cost.compareTo(extras) >= 0;
        return apart
                ? Stream.of(
                                new JobReport.Part(machines.name(), cost.minus(extras), false),
                                new JobReport.Part(EXTRAS, extras, false))
                        .toList()
                : List.of(new JobReport.Part(machines.name(), cost, false));
    }
}
