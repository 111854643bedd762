package io.cloudcost.analysis;

import io.cloudcost.finding.Finding;
import io.cloudcost.query.CostData;
import io.cloudcost.query.SnapshotData;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.spi.CostAnalyzer;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Works out what an account costs, what of it is wasted, and what to do. Offline: it looks at a snapshot and at nothing
 * else. Immutable and thread-safe, as far as the rules that were added are.
 *
 * <pre>{@code
 * CostReport report = CostAnalysis.of(snapshot).report();
 * }</pre>
 */
public final class CostAnalysis {

    private final CostSnapshot snapshot;
    private final RuleSet rules;
    private final OptionValues options;
    private final FindingNames names;

    CostAnalysis(CostSnapshot snapshot, RuleSet rules, OptionValues options, FindingNames names) {
        this.snapshot = snapshot;
        this.rules = rules;
        this.options = options;
        this.names = names;
    }

    /** Every rule there is, with its default thresholds. */
    public static CostAnalysis of(CostSnapshot snapshot) {
        return builder(snapshot).build();
    }

    /** Rules and thresholds of one's own. */
    public static CostAnalysisBuilder builder(CostSnapshot snapshot) {
        return new CostAnalysisBuilder(snapshot);
    }

    /** The rules that will be asked, in their order; those of other providers are not among them. */
    public List<CostAnalyzer> analyzers() {
        return rules.analyzers();
    }

    /** Asks all rules and sums up. What a rule throws becomes an issue in the report. */
    public CostReport report() {
        CostData costs = SnapshotData.of(snapshot);
        RuleRun run = new RuleRun(snapshot, costs, options, names);
        rules.analyzers().forEach(run::ask);
        List<Finding> findings = run.findings();
        List<Recommendation> recommendations = new Overlaps(snapshot.resources()).resolve(findings);
        List<Issue> issues = Stream.of(snapshot.issues(), rules.issues(), run.issues())
                .flatMap(List::stream)
                .toList();
        List<SkippedRule> skipped = Stream.of(rules.skipped(), run.skipped())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(SkippedRule::rule))
                .toList();
        return new CostReport(
                snapshot, costs, findings, recommendations, issues, skipped, run.notJudged(), run.asked());
    }
}
