package io.cloudcost.simulator.vultr;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The lines of machines that were made for jobs. */
final class JobLines {

    private static final String REGION = "ewr";

    private JobLines() {}

    static Stream<VultrLine> of(List<VultrJob> jobs, BillingMonth month) {
        return jobs.stream()
                .filter(job -> job.start().isBefore(month.end()) && job.end().isAfter(month.start()))
                .map(job -> line(job, month));
    }

    private static VultrLine line(VultrJob job, BillingMonth month) {
        Plan plan = Catalogue.VULTR.plan(job.plan());
        Instant from = job.start().isAfter(month.start()) ? job.start() : month.start();
        Instant until = job.end().isBefore(month.end()) ? job.end() : month.end();
        String text = job.labelled()
                ? job.label() + " (" + plan.id() + ")"
                : job.address() + " (" + plan.ramMb() + " MB) [" + job.label() + "]";
        return BillingMonth.hours(
                MachineLines.product(plan), text, from, until, plan.billedIn(REGION), plan.capHours());
    }
}
