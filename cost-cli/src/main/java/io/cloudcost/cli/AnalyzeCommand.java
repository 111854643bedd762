package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import java.io.IOException;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Analyses what the store holds. */
@CommandLine.Command(
        name = "analyze",
        description = "Analyse the newest data in the store and show the report. Nothing is fetched.")
final class AnalyzeCommand extends Command {

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        CostReport report;
        try (ProgressLine progress = new ProgressLine(world, quiet())) {
            report = account.report(world, progress);
        }
        answer(world, page -> ReportPage.print(page, report), json -> ReportDocument.write(json, report));
        return Reports.verdict(report, world, quiet());
    }
}
