package io.cloudcost.examples;

import io.cloudcost.CostCollector;
import io.cloudcost.CostCollectors;
import io.cloudcost.analysis.CostAnalysis;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.resource.Machine;
import io.cloudcost.snapshot.Part;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.CostAnalyzer;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;

/**
 * A rule of one's own: every machine must say which team pays for it. Passed to the analysis here; named in
 * {@code META-INF/services/io.cloudcost.spi.CostAnalyzer} it is found by itself.
 */
public final class OwnAnalyzer implements CostAnalyzer {

    @Override
    public String id() {
        return "acme.machine.no-team";
    }

    @Override
    public Set<Part> needs() {
        return Set.of(Part.INSTANCES);
    }

    @Override
    public List<Finding> analyze(AnalysisContext context) {
        return context.resources(Machine.class).stream()
                .filter(machine -> machine.tags().get("team").isEmpty())
                .map(this::finding)
                .toList();
    }

    private Finding finding(CloudResource machine) {
        return Finding.builder(id(), machine.ref())
                .title("Nobody pays for " + machine.name().orElse(machine.id()))
                .evidence(Evidence.of("tag:team", "none"))
                .action("Tag it with team:<name>.")
                .build();
    }

    /** With the key in the environment variable {@code VULTR_API_KEY}. */
    public static void main(String[] arguments) {
        run(CostCollectors.vultr(), System.out);
    }

    static void run(CostCollector collector, PrintStream out) {
        CostAnalysis.builder(collector.collect())
                .analyzers(new OwnAnalyzer())
                .build()
                .report()
                .findings()
                .forEach(finding -> out.println(finding.rule() + " " + finding.title()));
    }
}
