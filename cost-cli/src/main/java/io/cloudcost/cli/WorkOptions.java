package io.cloudcost.cli;

import io.cloudcost.budget.JobLedger;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobWork;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a job did. */
final class WorkOptions {

    @Option(
            names = "--units",
            paramLabel = "N",
            description = "run, end: how many units of work it did, for the price of one in reports;"
                    + " of a command that fails they are not kept")
    private @Nullable BigDecimal units;

    @Option(
            names = "--unit-name",
            paramLabel = "TEXT",
            description = "what a unit is, for example images (default: units)")
    private String name = "units";

    @Option(
            names = "--note",
            paramLabel = "TEXT",
            description = "run, end: a note that is kept with it (repeat for several)")
    private List<String> notes = List.of();

    /** Tells before the work that it could not be kept. @throws io.cloudcost.ConfigurationException with what is wrong */
    void check() {
        JobWork work = JobWork.NONE;
        for (String note : notes) {
            work = work.note(note);
        }
        if (units != null) {
            work.units(units, name);
        }
    }

    /** Keeps it with the job that ended; its units only if they were really done. */
    void keep(JobLedger ledger, Job job, boolean done) {
        for (String note : notes) {
            ledger.note(job.id(), note);
        }
        if (units != null && done) {
            ledger.units(job.id(), units, name);
        }
    }
}
