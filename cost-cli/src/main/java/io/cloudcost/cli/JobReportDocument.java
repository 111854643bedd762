package io.cloudcost.cli;

import io.cloudcost.budget.report.JobCosts;
import io.cloudcost.budget.report.JobReport;
import io.cloudcost.budget.report.TrendReport;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What jobs cost, for programs. */
final class JobReportDocument {

    private JobReportDocument() {}

    static void job(JsonOut json, JobReport report) throws IOException {
        json.object(() -> {
            json.object("job", () -> JobDocument.write(json, report.job()));
            json.text("state", report.state());
            json.money("cost", report.cost());
            json.flag("billed", report.billed());
            json.objects("parts", report.parts(), part -> {
                json.text("kind", part.kind());
                json.money("amount", part.amount());
                json.text("basis", part.basis());
            });
            json.money("left", report.left());
            json.decimal("ofEstimate", report.ofEstimate());
            json.flag("withinP90", report.withinP90());
            json.money("perUnit", report.perUnit().orElse(null));
        });
    }

    static void trends(JsonOut json, TrendReport report, @Nullable String provider) throws IOException {
        json.object(() -> {
            json.period("period", report.period());
            json.text("provider", provider);
            json.number("notStarted", report.notStarted());
            json.objects("days", report.days(), day -> {
                json.text("day", day.day());
                json.text("provider", day.provider());
                costs(json, day.costs());
            });
            json.objects("totals", report.totals(), costs -> costs(json, costs));
        });
    }

    static void costs(JsonOut json, JobCosts costs) throws IOException {
        json.text("currency", costs.currency());
        json.number("billedJobs", costs.billedJobs());
        json.number("unsettledJobs", costs.unsettledJobs());
        json.money("billed", costs.billedJobs() == 0 ? null : costs.billed());
        json.money("averageBilled", costs.averageBilled().orElse(null));
        json.number("estimatedJobs", costs.estimatedJobs());
        json.money("estimated", costs.estimatedJobs() == 0 ? null : costs.estimated());
        json.number("partialJobs", costs.partialJobs());
        json.money("averageEstimated", costs.averageEstimated().orElse(null));
    }
}
