package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes the report as a web page. */
@CommandLine.Command(
        name = "report",
        description = "Write the report about the newest data in the store as a web page. Nothing is fetched.")
final class ReportCommand extends Command {

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Option(names = "--html", required = true, paramLabel = "FILE", description = "one file that needs no network")
    private Path html = Path.of("");

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        Path file = world.resolve(html);
        HtmlFile.check(file);
        CostReport report;
        try (ProgressLine progress = new ProgressLine(world, quiet())) {
            report = account.report(world, progress);
        }
        HtmlFile.write(file, report);
        answer(
                world,
                page -> page.line("The report is in " + file),
                json -> json.object(() -> json.text("html", file)));
        return Reports.verdict(report, world, quiet());
    }
}
