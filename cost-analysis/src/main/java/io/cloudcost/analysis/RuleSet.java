package io.cloudcost.analysis;

import io.cloudcost.snapshot.Issue;
import io.cloudcost.spi.AnalysisOption;
import io.cloudcost.spi.CostAnalyzer;
import java.util.List;
import java.util.SortedMap;

/**
 * The rules of one analysis.
 *
 * @param analyzers those to ask, by id
 * @param options of every rule that was found, also of other providers' and of those left out, by key
 * @param skipped those that were found and left out
 * @param issues what went wrong when looking for rules
 */
record RuleSet(
        List<CostAnalyzer> analyzers,
        SortedMap<String, AnalysisOption<?>> options,
        List<SkippedRule> skipped,
        List<Issue> issues) {

    RuleSet {
        analyzers = List.copyOf(analyzers);
        skipped = List.copyOf(skipped);
        issues = List.copyOf(issues);
    }
}
