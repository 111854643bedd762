package io.cloudcost.cli;

import io.cloudcost.analysis.html.TablePage.Cell;
import io.cloudcost.budget.report.BudgetReport;
import java.util.List;

/** How jobs kept to what they might cost, for people. */
final class BudgetReportSheet {

    private BudgetReportSheet() {}

    static Sheet of(BudgetReport report) {
        Sheet sheet = Sheet.titled("How jobs kept to their budgets").line(TrendSheet.time(report.period()));
        TrendSheet.notStarted(sheet, report.notStarted());
        if (report.jobs().isEmpty()) {
            sheet.line("No job ended in that time.");
        }
        sheet.table(
                "Each job against the most that it might cost",
                List.of(
                        ">Jobs",
                        ">Kept to it",
                        ">Over",
                        ">Might cost",
                        ">Booked",
                        ">Used",
                        ">Overrun",
                        ">Unused",
                        ">Saved by spot"),
                report.jobs().stream().map(BudgetReportSheet::row).toList());
        sheet.table(
                "Budgets as they stand now",
                List.of(
                        "Budget",
                        ">Limit",
                        ">Spent",
                        ">Reserved",
                        ">Used",
                        ">Beyond",
                        ">Jobs",
                        ">Over",
                        ">Booked",
                        ">Overrun"),
                report.budgets().stream().map(BudgetReportSheet::row).toList());
        return sheet.notes(
                "How to read it",
                List.of(
                        "Booked is what the bill says where one was read, else price and time.",
                        "Saved by spot is an estimate: what the same machines would have cost on demand, less what they cost on spot, by the prices at launch.",
                        "Of a budget, jobs, over, booked and overrun are of the jobs that ended in that time; over are those that cost more than was reserved for them."));
    }

    private static List<Cell> row(BudgetReport.Limits row) {
        return List.of(
                Cell.of(row.ended()),
                Cell.share(row.successRate().orElse(null)),
                Cell.of(row.over()),
                Cell.of(row.limits()),
                Cell.of(row.booked()),
                Cell.share(row.utilisation().orElse(null)),
                Cell.of(row.overrun()),
                Cell.of(row.unused()),
                row.spot() == 0 ? Cell.of("") : Cell.of(row.spotSavings()));
    }

    private static List<Cell> row(BudgetReport.Use use) {
        return List.of(
                Cell.of(use.status().budget().name()),
                Cell.of(use.status().budget().limit()),
                Cell.of(use.status().now().spent()),
                Cell.of(use.status().now().reserved()),
                Cell.share(use.utilisation()),
                Cell.of(use.beyond()),
                Cell.of(use.ended()),
                Cell.of(use.over()),
                Cell.of(use.booked()),
                Cell.of(use.overrun()));
    }
}
