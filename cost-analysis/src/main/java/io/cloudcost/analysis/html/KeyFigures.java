package io.cloudcost.analysis.html;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.CostSummary;
import io.cloudcost.analysis.Figures;
import io.cloudcost.analysis.Trend;
import io.cloudcost.model.Estimate;
import java.util.List;
import java.util.Optional;

/** The first screen: what one wants to know at once, and the same in sentences. */
final class KeyFigures {

    private static final String UNKNOWN = "unknown";

    private final CostReport report;
    private final Html html;

    KeyFigures(CostReport report, Html html) {
        this.report = report;
        this.html = html;
    }

    void write() {
        CostSummary summary = report.summary();
        html.open("section", "class", "figures");
        figure("A month at catalogue prices", estimate(summary.monthlyCost()), missing(summary.monthlyCost()));
        figure(
                "Can be saved a month",
                Figures.amounts(summary.totalMonthlySavings().total()),
                share(summary));
        figure("Average month", averageMonth(), trend());
        figure("This month may come to", projected(), soFar());
        figure("Machines", machines(summary), Figures.number(summary.gpuMachines()) + " with GPUs");
        figure(
                "Stopped but billed",
                Figures.number(summary.idleInstances()),
                estimate(summary.idleMonthlyCost()) + " a month");
        html.close();
        html.open("section").element("h2", "In short").open("ul", "class", "short");
        List.of(report.executiveSummary().split("\\R")).forEach(line -> html.element("li", line));
        html.close().close();
    }

    private void figure(String title, String value, String note) {
        html.open("div", "class", "figure");
        html.element("span", title, "class", "title");
        html.element("strong", value);
        html.element("span", note, "class", "note");
        html.close();
    }

    private String averageMonth() {
        return report.trend().averageMonth().map(Figures::money).orElse(UNKNOWN);
    }

    private String trend() {
        Trend trend = report.trend();
        String change =
                trend.change().map(value -> " " + Figures.signedPercent(value)).orElse("");
        return switch (trend.direction()) {
            case RISING -> "rising" + change;
            case FALLING -> "falling" + change;
            case STABLE -> "stable" + change;
            case UNKNOWN -> trend.reason().orElse("trend unknown");
        };
    }

    private String projected() {
        return report.projectedMonth()
                .map(month -> Figures.amounts(month.projected()))
                .orElse(UNKNOWN);
    }

    private String soFar() {
        return report.projectedMonth()
                .map(month -> "estimate; " + Figures.amounts(month.soFar()) + " so far")
                .orElse("too early, or not all charges were read");
    }

    private static String machines(CostSummary summary) {
        return Figures.number(summary.instances()) + " + " + Figures.number(summary.bareMetals()) + " bare metal";
    }

    private static String estimate(Optional<Estimate> estimate) {
        return estimate.map(known -> Figures.amounts(known.total())).orElse(UNKNOWN);
    }

    private static String missing(Optional<Estimate> estimate) {
        return estimate.map(
                        known -> known.isComplete() ? "every price is known" : known.unpriced() + " prices are unknown")
                .orElse("not every part could be read");
    }

    private static String share(CostSummary summary) {
        return summary.savingsShare()
                .map(share -> Figures.percent(share) + " of the month, nothing counted twice")
                .orElse("nothing counted twice");
    }
}
