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
                        + " better. Nothing is fetched.")
final class MachinesCommand extends Command {

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Option(names = "--limit", paramLabel = "N", description = "the most machines, the dearest first (default: all)")
    private int limit = Integer.MAX_VALUE;

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        if (limit < 0) {
            throw new UsageException("--limit must not be negative, but is " + limit + ".", "machines --help");
        }
        CostReport report;
        try (ProgressLine progress = new ProgressLine(world, quiet())) {
            report = account.report(world, progress);
        }
        List<MachineView> all = report.machines();
        List<MachineView> chosen = all.stream().limit(limit).toList();
        answer(world, page -> table(page, all.size(), chosen), json -> document(json, report, all.size(), chosen));
        return Reports.verdict(report, world, quiet());
    }

    private static void table(Page page, int all, List<MachineView> chosen) throws IOException {
        if (all == 0) {
            page.line("There are no machines.");
            return;
        }
        MachineSection.rows(page, chosen);
        page.rest(all - chosen.size(), "machine", "a larger --limit lists more");
        page.blank();
        page.line(
                "  By charges: what the last whole month was billed. By prices: the catalogue's, with surcharges. What is not"
                        + " known is empty.");
    }

    private static void document(JsonOut json, CostReport report, int all, List<MachineView> chosen)
            throws IOException {
        json.object(() -> {
            ReportDocument.head(json, report.snapshot());
            json.number("machinesInAll", all);
            MachineDocument.write(json, chosen);
            IssueDocument.write(json, report.issues());
        });
    }
}
