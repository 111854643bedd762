package io.cloudcost.examples;

import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.snapshot.CostSnapshot;
import java.io.PrintStream;

/** What does my account cost, and what of it is wasted? */
public final class Quickstart {

    private Quickstart() {}

    /** With the key in the environment variable {@code VULTR_API_KEY}. */
    public static void main(String[] arguments) {
        run(CostCollectors.vultr(), System.out);
    }

    static void run(CostCollector collector, PrintStream out) {
        CostSnapshot snapshot = collector.collect();
        CostReport report = CostAnalysis.of(snapshot).report();
        out.println(report.executiveSummary());
        report.recommendations()
                .forEach(advice -> out.println(
                        advice.finding().title() + ": " + advice.finding().action()));
    }
}
