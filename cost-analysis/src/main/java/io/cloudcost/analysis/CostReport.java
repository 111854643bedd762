package io.cloudcost.analysis;

import io.cloudcost.finding.Finding;
import io.cloudcost.query.CostData;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.spi.CostAnalyzer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What an analysis says of one account. Prices (what a catalogue says that things cost) and charges (what was billed) stand
 * apart and are never added. Immutable.
 */
public final class CostReport {

    private static final BigDecimal USUAL_LIMIT = BigDecimal.valueOf(20);

    private final CostSnapshot snapshot;
    private final CostData costs;
    private final List<Finding> findings;
    private final List<Recommendation> recommendations;
    private final List<Issue> issues;
    private final List<SkippedRule> skipped;
    private final List<NotJudged> notJudged;
    private final List<CostAnalyzer> asked;
    private final CostSummary summary;
    private final Trend trend;
    private final Anomalies anomalies;
    private final Optional<Projection> projection;

    CostReport(
            CostSnapshot snapshot,
            CostData costs,
            List<Finding> findings,
            List<Recommendation> recommendations,
            List<Issue> issues,
            List<SkippedRule> skipped,
            List<NotJudged> notJudged,
            List<CostAnalyzer> asked) {
        this.snapshot = snapshot;
        this.costs = costs;
        this.findings = List.copyOf(findings);
        this.recommendations = List.copyOf(recommendations);
        this.issues = List.copyOf(issues);
        this.skipped = List.copyOf(skipped);
        this.notJudged = List.copyOf(notJudged);
        this.asked = List.copyOf(asked);
        this.summary = new Summarizer(new Inventory(snapshot)).summarize(recommendations);
        this.trend = Trends.of(snapshot);
        this.anomalies = anomalies(USUAL_LIMIT);
        this.projection = Projections.of(snapshot);
    }

    /** What was analysed. */
    public CostSnapshot snapshot() {
        return snapshot;
    }

    /** The key figures. */
    public CostSummary summary() {
        return summary;
    }

    /** What was billed, split in many ways. */
    public ChargeBreakdowns charges() {
        return new ChargeBreakdowns(costs, snapshot.speaking());
    }

    /** What the provider told beside the charges, split by what they do not tell, where that was asked for. */
    public List<BreakdownTable> breakdowns() {
        return BreakdownTable.of(snapshot.breakdowns());
    }

    /** What exists costs at the catalogue's prices, split in many ways. */
    public PriceBreakdowns prices() {
        return new PriceBreakdowns(snapshot);
    }

    /** Where spending goes, month by month. */
    public Trend trend() {
        return trend;
    }

    /** Services that began to cost more than 20 % more or less a day. */
    public Anomalies anomalies() {
        return anomalies;
    }

    /**
     * Services that began to cost much more or less a day.
     *
     * @param percent above which a change counts, more than 0
     */
    public Anomalies anomalies(BigDecimal percent) {
        if (percent.signum() <= 0) {
            throw new IllegalArgumentException("The limit must be more than 0 per cent, not " + percent);
        }
        return new AnomalyFinder(new DailyCosts(snapshot), percent, snapshot.collectedAt()).find();
    }

    /**
     * Of each service the day whose cost differs most from the mean of the seven before it, among the days that {@link Anomalies}
     * looks at, from one unit of the currency on: for limits of your own. Of a service of which nothing was billed on the seven days
     * before it began, that is the dearest day since, without a share.
     */
    public List<Anomaly> dailyChanges() {
        return new AnomalyFinder(new DailyCosts(snapshot), USUAL_LIMIT, snapshot.collectedAt()).largest();
    }

    /** What the running month may come to; empty if too little of it is over or its charges were not all read. */
    public Optional<Projection> projectedMonth() {
        return projection;
    }

    /** Every claim, the provider's own advice among them: the most urgent first, then the largest saving. */
    public List<Finding> findings() {
        return findings;
    }

    /** Every finding with what of its saving counts: the largest saving first, those that yield to others last. */
    public List<Recommendation> recommendations() {
        return recommendations;
    }

    /** What the findings of each rule come to: the largest saving first. */
    public List<Opportunity> opportunities() {
        return Opportunity.of(recommendations);
    }

    /** Every machine with its cost, its use and what could be better: the dearest first, those of unknown cost last. */
    public List<MachineView> machines() {
        return new MachineViews(snapshot, recommendations, new Judged(asked, notJudged)).all();
    }

    /** What could not be read, and which rules failed. */
    public List<Issue> issues() {
        return issues;
    }

    /** Rules that did not run, and why; by id. */
    public List<SkippedRule> skipped() {
        return skipped;
    }

    /** What rules could not judge, and why; by rule, in the order of the resources. */
    public List<NotJudged> notJudged() {
        return notJudged;
    }

    /** A few plain sentences: the key figures, what is unknown, and why. */
    public String executiveSummary() {
        return new ExecutiveSummary(this).text();
    }
}
