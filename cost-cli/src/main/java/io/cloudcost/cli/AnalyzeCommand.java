package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;

/** Analyses what the store holds. */
@CommandLine.Command(
        name = "analyze",
        description = "Analyse the newest data in the store and show the report. Nothing is fetched.",
        footer = {"", "With --provider alone: all accounts of that provider, each by itself."})
final class AnalyzeCommand extends Command {

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Mixin
    private final EnvFileOption variables = new EnvFileOption();

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        List<CostReport> reports;
        try (ProgressLine progress = new ProgressLine(world, quiet())) {
            reports = account.reports(world, progress, variables.environment(world));
        }
        return reports.size() == 1 ? one(reports.get(0), world) : several(reports, world);
    }

    /** As they are shown after they were collected together. */
    private ExitCode several(List<CostReport> reports, World world) throws IOException {
        SeveralAccounts.Result result = SeveralAccounts.of(reports);
        answer(
                world,
                page -> AccountsPage.print(page, result, account.store.location(world)),
                json -> ReportDocument.write(json, result));
        return Reports.verdict(result);
    }

    private ExitCode one(CostReport report, World world) throws IOException {
        answer(world, page -> ReportPage.print(page, report), json -> ReportDocument.write(json, report));
        return Reports.verdict(report, world, quiet());
    }
}
