package io.cloudcost.cli;

import io.cloudcost.budget.report.BudgetReport;
import java.io.IOException;

/** How jobs kept to what they might cost, for programs. */
final class BudgetReportDocument {

    private BudgetReportDocument() {}

    static void write(JsonOut json, BudgetReport report) throws IOException {
        json.object(() -> {
            json.period("period", report.period());
            json.number("notStarted", report.notStarted());
            json.objects("jobs", report.jobs(), row -> limits(json, row));
            json.objects("budgets", report.budgets(), use -> use(json, use));
        });
    }

    private static void limits(JsonOut json, BudgetReport.Limits row) throws IOException {
        json.number("jobs", row.ended());
        json.number("billedJobs", row.billed());
        json.number("over", row.over());
        json.decimal("successRate", row.successRate());
        json.money("limits", row.limits());
        json.money("booked", row.booked());
        json.decimal("utilisation", row.utilisation());
        json.money("overrun", row.overrun());
        json.money("unused", row.unused());
        json.number("spotJobs", row.spot());
        json.money("spotSavings", row.spot() == 0 ? null : row.spotSavings());
    }

    private static void use(JsonOut json, BudgetReport.Use use) throws IOException {
        BudgetDocument.status(json, use.status());
        json.text("utilisation", use.utilisation().toPlainString());
        json.money("beyond", use.beyond());
        json.number("jobs", use.ended());
        json.number("jobsOver", use.over());
        json.money("jobsBooked", use.booked());
        json.money("jobsOverrun", use.overrun());
    }
}
