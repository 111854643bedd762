package io.cloudcost.analysis;

import io.cloudcost.finding.Finding;
import io.cloudcost.spi.AnalysisContext;
import io.cloudcost.spi.CostAnalyzer;
import java.util.List;

/** A rule that a service file names. */
public final class FoundRule implements CostAnalyzer {

    @Override
    public String id() {
        return "found.rule";
    }

    @Override
    public List<Finding> analyze(AnalysisContext context) {
        return List.of();
    }
}
