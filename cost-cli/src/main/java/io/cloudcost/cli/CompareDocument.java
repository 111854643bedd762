package io.cloudcost.cli;

import io.cloudcost.budget.report.CompareReport;
import java.io.IOException;

/** Jobs by provider, for programs. */
final class CompareDocument {

    private CompareDocument() {}

    static void write(JsonOut json, CompareReport report) throws IOException {
        json.object(() -> {
            json.period("period", report.period());
            json.number("notStarted", report.notStarted());
            json.objects("providers", report.providers(), row -> {
                json.text("provider", row.provider());
                json.number("succeeded", row.succeeded());
                json.number("failed", row.failed());
                json.decimal("successRate", row.successRate());
                JobReportDocument.costs(json, row.costs());
            });
            json.objects("works", report.works(), work -> work(json, work));
            json.objects("advice", report.advice(), advice -> advice(json, advice));
            json.texts("abstained", report.abstained());
        });
    }

    private static void work(JsonOut json, CompareReport.Work work) throws IOException {
        json.text("counted", work.counted());
        json.text("name", work.name());
        json.text("provider", work.provider());
        JobReportDocument.costs(json, work.costs());
        json.text("billedPieces", work.billedPieces().toPlainString());
        json.money("billedPrice", work.billedPrice().orElse(null));
        json.text("estimatedPieces", work.estimatedPieces().toPlainString());
        json.money("estimatedPrice", work.estimatedPrice().orElse(null));
    }

    private static void advice(JsonOut json, CompareReport.Advice advice) throws IOException {
        json.text("counted", advice.counted());
        json.text("name", advice.name());
        json.text("provider", advice.provider());
        json.money("price", advice.price());
        json.text("next", advice.next());
        json.money("nextPrice", advice.nextPrice());
        json.text("saving", advice.saving().toPlainString());
        json.flag("billed", advice.billed());
        json.text("basis", advice.basis());
    }
}
