package io.cloudcost.budget.report;

import io.cloudcost.budget.internal.gate.CatalogueCosts;
import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.Job;
import java.util.List;

/** What a job's cost was for. */
final class Parts {

    private Parts() {}

    static List<JobReport.Part> billed(ActualCost actual) {
        return actual.byKind().entrySet().stream()
                .flatMap(kind -> kind.getValue().list().stream()
                        .map(amount -> new JobReport.Part(kind.getKey().name(), amount, JobReport.Part.BILL)))
                .toList();
    }

    /** By price and time, each part labelled with what it rests on. */
    static List<JobReport.Part> estimated(Job job) {
        return CatalogueCosts.of(job).stream()
                .map(cost -> new JobReport.Part(
                        cost.kind().name(), cost.amount(), cost.fields().getOrDefault("basis", "")))
                .toList();
    }
}
