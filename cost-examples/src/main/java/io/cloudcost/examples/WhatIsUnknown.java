package io.cloudcost.examples;

import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Price;
import io.cloudcost.snapshot.PartStatus;
import java.io.PrintStream;

/** Everything that could not be read, priced or judged, and why. None of it is in any sum. */
public final class WhatIsUnknown {

    private WhatIsUnknown() {}

    /** With the key in the environment variable {@code VULTR_API_KEY}. */
    public static void main(String[] arguments) {
        run(CostCollectors.vultr(), System.out);
    }

    static void run(CostCollector collector, PrintStream out) {
        CostReport report = CostAnalysis.of(collector.collect()).report();
        report.snapshot().parts().forEach((part, status) -> {
            if (status != PartStatus.READ) {
                out.println("part " + part + ": " + status);
            }
        });
        report.issues().forEach(issue -> out.println("issue " + issue.code() + ": " + issue.message()));
        report.snapshot().resources().forEach(resource -> unpriced(resource, out));
        report.skipped().forEach(rule -> out.println("rule not asked: " + rule));
        report.notJudged().forEach(resource -> out.println("not judged: " + resource));
    }

    private static void unpriced(CloudResource resource, PrintStream out) {
        if (resource.price() instanceof Price.Unknown unknown) {
            out.println("no price for " + resource.ref() + ": " + unknown.reason());
        }
    }
}
