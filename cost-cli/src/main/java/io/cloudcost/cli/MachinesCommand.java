package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.MachineView;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists machines with their cost and use. */
@CommandLine.Command(
        name = "machines",
        description =
                "List the machines of the newest data in the store: what each costs, how much it is used, and what could be"
                        + " better. Nothing is fetched.",
        footer = {
            "",
            "Several accounts are told one after the other, and --limit counts in each: name one with --account."
        })
final class MachinesCommand extends Command {

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Mixin
    private final EnvFileOption variables = new EnvFileOption();

    @Option(names = "--limit", paramLabel = "N", description = "the most machines, the dearest first (default: all)")
    private int limit = Integer.MAX_VALUE;

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        if (limit < 0) {
            throw new UsageException("--limit must not be negative, but is " + limit + ".", "machines --help");
        }
        List<CostReport> reports;
        try (ProgressLine progress = new ProgressLine(world, quiet())) {
            reports = account.everyReport(world, progress, variables.environment(world));
        }
        answer(
                world,
                page -> Reports.each(page, reports, report -> table(page, report.machines())),
                json -> Reports.each(json, reports, report -> fields(json, report)));
        return Reports.verdict(reports, world, quiet());
    }

    private List<MachineView> chosen(List<MachineView> all) {
        return all.stream().limit(limit).toList();
    }

    private void table(Page page, List<MachineView> all) throws IOException {
        if (all.isEmpty()) {
            page.line("There are no machines.");
            return;
        }
        List<MachineView> chosen = chosen(all);
        MachineSection.rows(page, chosen);
        page.rest(all.size() - chosen.size(), "machine", "a larger --limit lists more");
        page.blank();
        page.line(
                "  By charges: what the last whole month was billed. By prices: the catalogue's, with surcharges. What is not"
                        + " known is empty.");
    }

    private void fields(JsonOut json, CostReport report) throws IOException {
        ReportDocument.head(json, report.snapshot());
        json.number("machinesInAll", report.machines().size());
        MachineDocument.write(json, chosen(report.machines()));
        IssueDocument.write(json, report.issues());
    }
}
