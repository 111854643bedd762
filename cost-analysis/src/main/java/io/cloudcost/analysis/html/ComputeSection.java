package io.cloudcost.analysis.html;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.CostSummary;
import io.cloudcost.analysis.Figures;
import io.cloudcost.analysis.PlanGroup;
import io.cloudcost.model.Money;
import java.util.List;
import java.util.Optional;

/** Machines at catalogue prices: the split between GPU and CPU, and by size and region. */
final class ComputeSection {

    private static final int WIDTH = 640;

    private final CostReport report;
    private final Html html;

    ComputeSection(CostReport report, Html html) {
        this.report = report;
        this.html = html;
    }

    void write() {
        html.open("section").element("h2", "Machines at catalogue prices");
        CostSummary summary = report.summary();
        Optional<Money> compute =
                summary.computeMonthlyCost().flatMap(cost -> cost.total().single());
        if (compute.isPresent() && summary.gpuMonthlyCost().isPresent()) {
            split(summary, compute.get());
        }
        Table.write(
                html,
                "Machines by plan and region, before surcharges",
                List.of("Plan", "Region", "Machines", "A month"),
                report.prices().machinesByPlanAndRegion().stream()
                        .map(ComputeSection::row)
                        .toList());
        html.close();
    }

    private void split(CostSummary summary, Money total) {
        Money gpu = summary.gpuMonthlyCost()
                .flatMap(known -> known.total().in(total.currency()))
                .orElse(Money.zero(total.currency()));
        Money cpu = total.minus(gpu);
        int width = Bars.Scale.of(gpu.amount(), total.amount(), WIDTH);
        html.open("figure").element("figcaption", "GPU and CPU machines, " + total.currency() + " a month");
        html.open("svg", "viewBox", "0 0 " + WIDTH + " 34", "role", "img", "aria-label", "GPU and CPU share");
        bar("series-0", 0, width);
        bar("series-1", width, WIDTH - width);
        html.close();
        html.open("ul", "class", "legend");
        legend("series-0", "GPU", gpu, summary.gpuShare().map(Figures::percent));
        legend("series-1", "CPU", cpu, Optional.empty());
        html.close().close();
    }

    private void bar(String kind, int left, int width) {
        if (width > 0) {
            html.empty(
                    "rect",
                    "x",
                    String.valueOf(left),
                    "y",
                    "2",
                    "width",
                    String.valueOf(width),
                    "height",
                    "30",
                    "class",
                    kind);
        }
    }

    private void legend(String kind, String name, Money amount, Optional<String> share) {
        html.open("li").element("i", "", "class", "swatch " + kind);
        html.text(name + ": " + Figures.money(amount)
                + share.map(known -> " (" + known + ")").orElse(""));
        html.close();
    }

    private static List<Table.Cell> row(PlanGroup group) {
        String plan = group.plan();
        String region = group.region();
        return List.of(
                Table.Cell.of(plan == null ? "unknown" : plan),
                Table.Cell.of(region == null ? "unknown" : region),
                Table.Cell.of(group.machines()),
                Cells.estimate(group.monthly()));
    }
}
