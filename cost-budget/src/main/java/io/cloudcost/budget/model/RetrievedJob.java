package io.cloudcost.budget.model;

import java.util.Optional;

/**
 * What came of looking for one job.
 *
 * @param job as it stands after that
 * @param outcome what came of it
 */
public record RetrievedJob(Job job, RetrievalOutcome outcome) {

    /** The job's id. */
    public String jobId() {
        return job.id();
    }

    /** What is known of its real cost now, also from earlier looks. */
    public Optional<ActualCost> actual() {
        ActualCost actual = job.actual();
        return Optional.ofNullable(actual);
    }
}
