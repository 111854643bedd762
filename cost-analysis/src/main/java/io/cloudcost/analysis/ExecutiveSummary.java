package io.cloudcost.analysis;

import io.cloudcost.model.Estimate;
import io.cloudcost.snapshot.CommitmentShare;
import io.cloudcost.snapshot.CommitmentUse;
import io.cloudcost.snapshot.Forecast;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.ProviderAnomaly;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The report in a few plain sentences, one per line. */
final class ExecutiveSummary {

    private static final int MOST_ISSUES = 5;
    private static final int MOST_ANOMALIES = 3;

    private final CostReport report;
    private final CostSummary summary;
    private final List<String> lines = new ArrayList<>();

    ExecutiveSummary(CostReport report) {
        this.report = report;
        this.summary = report.summary();
    }

    String text() {
        machines();
        cost();
        waste();
        savings();
        trend();
        anomalies();
        told();
        projection();
        outlook();
        unknown();
        return String.join("\n", lines);
    }

    private void machines() {
        String counts = counted(summary.instances(), "instance", "instances")
                + (summary.instances().isPresent()
                        ? " (" + Figures.number(summary.running()) + " running, " + Figures.number(summary.stopped())
                                + " stopped)"
                        : "")
                + " and " + counted(summary.bareMetals(), "bare-metal machine", "bare-metal machines");
        String gpus = summary.gpuMachines().isPresent()
                ? ", " + Figures.number(summary.gpuMachines()) + " of them with GPUs"
                : "";
        lines.add("The account " + report.snapshot().source() + " has " + counts + gpus + ", as of "
                + report.snapshot().collectedAt().truncatedTo(ChronoUnit.SECONDS) + ".");
    }

    private void cost() {
        Optional<Estimate> whole = summary.monthlyCost();
        lines.add(
                whole.isPresent()
                        ? "At catalogue prices it costs " + Figures.estimate(whole.get()) + " a month."
                        : "At catalogue prices it costs at least " + Figures.estimate(summary.knownMonthlyCost())
                                + " a month; the whole is not known, since these parts were not read: "
                                + parts(summary.prices().unread()) + ".");
        summary.computeMonthlyCost()
                .ifPresent(compute -> lines.add("Machines are " + Figures.amounts(compute.total()) + " of it"
                        + summary.gpuShare()
                                .map(share -> ", " + Figures.percent(share) + " of that for GPUs")
                                .orElse("")
                        + "."));
    }

    private void waste() {
        if (summary.idleInstances().orElse(0) > 0) {
            lines.add(counted(summary.idleInstances(), "stopped instance is", "stopped instances are")
                    + " billed all the same"
                    + summary.idleMonthlyCost()
                            .map(idle -> ": " + Figures.amounts(idle.total()) + " a month at the plans' prices")
                            .orElse("")
                    + ".");
        }
        if (summary.calledIdle().orElse(0) > summary.idleInstances().orElse(0)) {
            lines.add(counted(summary.calledIdle(), "machine is", "machines are")
                    + " idle, by rules or the provider's own advice.");
        }
        if (summary.unattachedVolumes().orElse(0) > 0) {
            lines.add(counted(summary.unattachedVolumes(), "volume is", "volumes are") + " attached to nothing"
                    + summary.unattachedMonthlyCost()
                            .map(cost -> ": " + Figures.amounts(cost.total()) + " a month")
                            .orElse("")
                    + ".");
        }
    }

    private void savings() {
        Estimate savings = summary.totalMonthlySavings();
        if (savings.priced() == 0) {
            lines.add("No saving with a known amount was found.");
            return;
        }
        lines.add("Acting on " + savings.priced() + (savings.priced() == 1 ? " finding" : " findings") + " saves "
                + Figures.amounts(savings.total()) + " a month, nothing counted twice"
                + summary.savingsShare()
                        .map(share -> " (" + Figures.percent(share) + " of the monthly cost)")
                        .orElse("")
                + ".");
    }

    private void trend() {
        Trend trend = report.trend();
        String average = trend.averageMonth()
                .map(month -> "; the average month is " + Figures.money(month))
                .orElse("");
        lines.add(
                switch (trend.direction()) {
                    case RISING -> "Spending rises" + by(trend) + average + ".";
                    case FALLING -> "Spending falls" + by(trend) + average + ".";
                    case STABLE -> "Spending is stable" + by(trend) + average + ".";
                    case UNKNOWN ->
                        "The trend of spending is not known: " + trend.reason().orElse("");
                });
    }

    private static String by(Trend trend) {
        String change = trend.change().map(Figures::signedPercent).orElse("");
        return " (" + change + " over " + trend.months().size() + " months)";
    }

    private void anomalies() {
        List<Anomaly> found = report.anomalies().found();
        if (!found.isEmpty()) {
            lines.add((found.size() == 1 ? "One service" : found.size() + " services")
                    + " began to cost more than 20 % more or less a day: "
                    + found.stream()
                            .limit(MOST_ANOMALIES)
                            .map(ExecutiveSummary::of)
                            .collect(Collectors.joining(", "))
                    + (found.size() > MOST_ANOMALIES ? " and others" : "") + ".");
        }
    }

    private static String of(Anomaly anomaly) {
        return Objects.requireNonNullElse(anomaly.service(), "charges without a service") + " "
                + anomaly.change().map(Figures::signedPercent).orElse("from nothing") + " since " + anomaly.date();
    }

    /** What the provider's own watch found. */
    private void told() {
        List<ProviderAnomaly> found = report.snapshot().anomalies();
        if (!found.isEmpty()) {
            lines.add("The provider did not expect "
                    + found.stream()
                            .limit(MOST_ANOMALIES)
                            .map(ExecutiveSummary::of)
                            .collect(Collectors.joining(", "))
                    + (found.size() > MOST_ANOMALIES ? " and others" : "") + ".");
        }
    }

    private static String of(ProviderAnomaly anomaly) {
        return Optional.ofNullable(anomaly.impact()).map(Figures::money).orElse("some costs") + " of "
                + Objects.requireNonNullElse(anomaly.about(), "a service not named")
                + (anomaly.start() == null ? "" : " since " + anomaly.start());
    }

    private void projection() {
        report.projectedMonth()
                .ifPresent(month -> lines.add("The running month has " + Figures.amounts(month.soFar())
                        + " so far and may come to " + Figures.amounts(month.projected()) + ", an estimate."));
    }

    /** What the provider itself says of the time to come and of what was committed. */
    private void outlook() {
        report.snapshot().forecasts().stream()
                .findFirst()
                .ifPresent(next -> lines.add("The provider expects " + Figures.money(next.mean()) + " for "
                        + Figures.days(next.period()) + range(next) + ", an estimate."));
        for (CommitmentUse use : report.snapshot().commitments()) {
            lines.add(use.type() + ": " + Figures.percent(use.usedPercent().movePointLeft(2)) + " used in "
                    + Figures.days(use.period()) + unused(use) + ".");
        }
        covered();
    }

    /** The last month alone: the others are in the data. */
    private void covered() {
        Map<String, CommitmentShare> last = new TreeMap<>();
        report.snapshot().commitmentShares().forEach(share -> last.put(share.type(), share));
        last.values().stream()
                .filter(ExecutiveSummary::hasAny)
                .forEach(share -> lines.add(share.type() + " covered "
                        + Figures.percent(share.coveredPercent().movePointLeft(2)) + " of what they could in "
                        + Figures.days(share.period()) + onDemand(share) + "."));
    }

    /** Nothing used is not covered to 0 percent. */
    private static boolean hasAny(CommitmentShare share) {
        boolean isCovered = share.coveredPercent().signum() > 0;
        boolean costs = share.onDemand() == null || !share.onDemand().isZero();
        boolean lasts = share.onDemandHours() == null || share.onDemandHours().signum() != 0;
        return isCovered || (costs && lasts);
    }

    private static String onDemand(CommitmentShare share) {
        if (share.onDemand() != null) {
            return "; " + Figures.money(share.onDemand()) + " on demand";
        }
        return share.onDemandHours() == null ? "" : "; " + share.onDemandHours().toPlainString() + " hours on demand";
    }

    private static String range(Forecast next) {
        return next.low() == null || next.high() == null
                ? ""
                : " (" + next.confidence() + " % sure: " + Figures.money(next.low()) + " to "
                        + Figures.money(next.high()) + ")";
    }

    private static String unused(CommitmentUse use) {
        return use.unused() == null ? "" : "; " + Figures.money(use.unused()) + " unused";
    }

    private void unknown() {
        int unpriced = summary.unpricedResources().orElse(0);
        if (unpriced > 0) {
            lines.add("No source gives a price for " + unpriced + (unpriced == 1 ? " machine" : " machines")
                    + "; they are in no sum.");
        }
        skippedByReason()
                .forEach((reason, rules) -> lines.add("Rules that were not asked: " + rules + " (" + reason + ")."));
        if (!report.notJudged().isEmpty()) {
            long resources = report.notJudged().stream()
                    .map(NotJudged::resource)
                    .distinct()
                    .count();
            lines.add("Rules could not judge " + resources + (resources == 1 ? " resource" : " resources")
                    + "; the report says which, and why.");
        }
        List<Issue> gaps = report.issues().stream().filter(Issue::leavesGap).toList();
        gaps.stream().limit(MOST_ISSUES).map(Issue::message).forEach(lines::add);
        if (gaps.size() > MOST_ISSUES) {
            lines.add("There are " + (gaps.size() - MOST_ISSUES) + " more issues.");
        }
    }

    private static String counted(OptionalInt count, String one, String many) {
        return count.isEmpty()
                ? "an unknown number of " + many
                : Figures.number(count) + " " + (count.getAsInt() == 1 ? one : many);
    }

    private Map<String, String> skippedByReason() {
        return report.skipped().stream()
                .filter(rule -> !rule.hidesNothing())
                .collect(Collectors.toMap(
                        SkippedRule::reason, SkippedRule::rule, (one, other) -> one + ", " + other, TreeMap::new));
    }

    private static String parts(List<Part> parts) {
        return parts.stream().map(Part::name).collect(Collectors.joining(", "));
    }
}
