package io.cloudcost.cli;

import io.cloudcost.analysis.Anomaly;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.SkippedRule;
import io.cloudcost.analysis.Trend;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.snapshot.CollectStats;
import io.cloudcost.snapshot.CommitmentUse;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Forecast;
import java.io.IOException;
import java.util.Optional;

/**
 * A report for programs. The names and the order of the fields are a contract, told in docs/cli.md: new ones come at the
 * end of their object.
 */
final class ReportDocument {

    private final JsonOut json;
    private final CostReport report;
    private final CostSnapshot snapshot;

    private ReportDocument(JsonOut json, CostReport report) {
        this.json = json;
        this.report = report;
        snapshot = report.snapshot();
    }

    static void write(JsonOut json, CostReport report) throws IOException {
        json.object(new ReportDocument(json, report)::fields);
    }

    /** The same for several accounts: a list of reports, and what became of the others. */
    static void write(JsonOut json, SeveralAccounts.Result result) throws IOException {
        json.object(() -> {
            json.objects("accounts", result.accounts(), one -> new ReportDocument(json, one.report()).fields());
            json.objects("failures", result.failures(), failure -> {
                json.text("provider", failure.provider());
                json.number("position", failure.position());
                json.text("message", failure.cause().getMessage());
            });
        });
    }

    private void fields() throws IOException {
        head(json, snapshot);
        json.object("account", snapshot.account().orElse(null), account -> AccountDocument.write(json, account));
        json.object("summary", () -> SummaryDocument.write(json, report));
        json.object("trend", () -> trend(report.trend()));
        InvoiceDocument.write(json, snapshot);
        json.objects("resources", snapshot.resources(), resource -> ResourceDocument.write(json, resource));
        FindingDocument.write(json, report);
        IssueDocument.write(json, report.issues());
        json.object("stats", () -> stats(snapshot.stats()));
        PendingDocument.write(json, report);
        ChargesDocument.write(json, report);
        unknown();
        OpportunityDocument.write(json, report.opportunities());
        MachineDocument.write(json, report.machines());
        json.objects("forecasts", snapshot.forecasts(), this::forecast);
        json.objects("commitments", snapshot.commitments(), this::commitment);
        ExtraDocument.write(json, snapshot);
    }

    private void forecast(Forecast forecast) throws IOException {
        json.period("period", forecast.period());
        json.money("mean", forecast.mean());
        json.money("low", forecast.low());
        json.money("high", forecast.high());
        json.number("confidencePercent", forecast.confidence());
    }

    private void commitment(CommitmentUse use) throws IOException {
        json.text("type", use.type());
        json.period("period", use.period());
        json.decimal("usedPercent", Optional.of(use.usedPercent()));
        json.money("committed", use.committed());
        json.money("unused", use.unused());
        json.money("netSaving", use.netSaving());
    }

    /** What every document about one account begins with. */
    static void head(JsonOut json, CostSnapshot snapshot) throws IOException {
        json.text("provider", snapshot.source().provider());
        json.text("customerId", snapshot.customerId().orElse(null));
        json.text("collectedAt", snapshot.collectedAt());
        json.period("period", snapshot.period());
        json.text("billingPeriod", Months.last(snapshot.period()));
    }

    private void trend(Trend trend) throws IOException {
        json.text("direction", trend.direction());
        json.decimal("change", trend.change());
        json.money("averageMonth", trend.averageMonth().orElse(null));
        json.number("invoices", trend.invoices());
        json.text("reason", trend.reason().orElse(null));
    }

    private void stats(CollectStats stats) throws IOException {
        json.number("requests", stats.requests());
        json.number("retries", stats.retries());
        json.number("rateLimited", stats.rateLimited());
        json.number("paidRequests", stats.paidRequests());
        json.moneys("paidCost", stats.paidCost().list());
        json.number("durationMillis", stats.duration().toMillis());
        json.number("bytes", stats.bytes());
        json.object("operations", () -> {
            for (var operation : stats.operations().entrySet()) {
                json.number(operation.getKey(), operation.getValue());
            }
        });
        json.object("paidOperations", () -> {
            for (var operation : stats.paidOperations().entrySet()) {
                json.moneys(operation.getKey(), operation.getValue().list());
            }
        });
    }

    private void unknown() throws IOException {
        json.object("parts", () -> {
            for (var part : snapshot.parts().entrySet()) {
                json.text(part.getKey().name(), part.getValue());
            }
        });
        json.objects("skippedRules", report.skipped(), this::skipped);
        json.objects("notJudged", report.notJudged(), judged -> {
            json.text("rule", judged.rule());
            json.text("resource", judged.resource().id());
            json.text("reason", judged.reason());
        });
        json.objects("anomalies", report.anomalies().found(), this::anomaly);
    }

    private void anomaly(Anomaly anomaly) throws IOException {
        json.text("service", anomaly.service());
        json.text("metric", FocusColumn.BILLED_COST.columnName());
        json.text("date", anomaly.date());
        json.money("expected", anomaly.expected());
        json.money("actual", anomaly.actual());
        json.decimal("change", anomaly.change());
    }

    private void skipped(SkippedRule rule) throws IOException {
        json.text("rule", rule.rule());
        json.text("reason", rule.reason());
    }
}
