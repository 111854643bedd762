package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.CostSummary;
import io.cloudcost.analysis.PriceBreakdown;
import io.cloudcost.analysis.PriceGroup;
import io.cloudcost.model.Estimate;
import io.cloudcost.snapshot.Part;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What exists costs by the month, for people. */
final class PriceSection {

    private static final int MOST_REGIONS = 10;

    private final Page page;
    private final CostReport report;
    private final CostSummary summary;

    private PriceSection(Page page, CostReport report) {
        this.page = page;
        this.report = report;
        summary = report.summary();
    }

    static void print(Page page, CostReport report) throws IOException {
        PriceSection section = new PriceSection(page, report);
        section.machines();
        section.prices();
        section.regions();
    }

    private void machines() throws IOException {
        page.title("Machines");
        page.pair(
                "Instances",
                Shown.count(summary.instances()) + " (" + Shown.count(summary.running()) + " running, "
                        + Shown.count(summary.stopped()) + " stopped)");
        page.pair("Bare metals", Shown.count(summary.bareMetals()));
        page.pair("With GPU", Shown.count(summary.gpuMachines()));
        page.pair("Without a known price", Shown.count(summary.unpricedResources()));
    }

    private void prices() throws IOException {
        page.title("Price of what exists, per month");
        Table table = Table.of("WHAT", ">PER MONTH", ">SHARE");
        row(table, "GPU machines", summary.gpuMonthlyCost(), summary.gpuShare());
        row(table, "CPU machines", summary.cpuMonthlyCost(), summary.gpuShare().map(BigDecimal.ONE::subtract));
        row(table, "Storage, snapshots", summary.storageMonthlyCost(), Optional.empty());
        row(table, "Network", summary.networkMonthlyCost(), Optional.empty());
        row(table, "Backups", summary.backupMonthlyCost(), Optional.empty());
        row(table, "Everything", summary.monthlyCost(), Optional.empty());
        table.print(page);
        List<Part> unread = summary.prices().unread();
        if (!unread.isEmpty()) {
            page.warning("Not read: "
                    + String.join(", ", unread.stream().map(Part::name).toList()) + ". What was read costs "
                    + estimate(Optional.of(summary.knownMonthlyCost())) + ".");
        }
    }

    private void regions() throws IOException {
        PriceBreakdown regions = report.prices().byRegion();
        if (regions.groups().size() < 2) {
            return;
        }
        page.title("By region");
        Table table = Table.of("REGION", ">RESOURCES", ">PER MONTH", ">SHARE");
        for (PriceGroup group : regions.groups().stream().limit(MOST_REGIONS).toList()) {
            table.row(
                    group.nameOr("(none)"),
                    Shown.whole(group.resources()),
                    estimate(Optional.of(group.monthly())),
                    Shown.share(group.share()));
        }
        table.print(page);
        page.rest(regions.groups().size() - MOST_REGIONS, "region");
    }

    private static void row(Table table, String what, Optional<Estimate> estimate, Optional<BigDecimal> share) {
        table.row(what, estimate(estimate), Shown.share(share));
    }

    /** A sum of prices; says so where some are not in it. */
    static String estimate(Optional<Estimate> estimate) {
        return estimate.map(PriceSection::known).orElse(Shown.UNKNOWN);
    }

    private static String known(Estimate estimate) {
        if (estimate.isComplete()) {
            return Shown.sum(estimate.total());
        }
        String rest = Shown.whole(estimate.unpriced()) + " unpriced";
        return estimate.priced() == 0 ? rest : Shown.sum(estimate.total()) + " + " + rest;
    }
}
