package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.budget.report.BudgetReport;
import io.cloudcost.budget.report.CompareReport;
import io.cloudcost.budget.report.JobReport;
import io.cloudcost.budget.report.JobReports;
import io.cloudcost.budget.report.TrendReport;
import io.cloudcost.store.StateStore;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Reports on what is in the stores: on costs as a web page, on jobs in any shape. */
@CommandLine.Command(
        name = "report",
        description = "Report on the newest costs in the store as a web page (--html), or on jobs. Nothing is fetched.",
        footer = {
            "",
            "--html FILE  the costs of an account, as one file that needs no network",
            "job ID       one job: what it cost and for what, against its estimate and what it might cost",
            "trends       what jobs cost by day and provider",
            "budget       how jobs kept to what they might cost, and how the budgets stand",
            "compare      what jobs cost at each provider, how many did their work, where a piece of it costs least",
            "Those on jobs count the last --days days of UTC, of one --provider if it is named, and take --format table, json or html.",
            "Example: ${COMMAND-NAME} trends --days 7 --provider aws --format html --out trends.html"
        })
final class ReportCommand extends Command {

    private static final String HELP = "report --help";

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Mixin
    private final GateOptions gate = new GateOptions();

    @Parameters(
            index = "0..*",
            arity = "0..*",
            paramLabel = "job ID|trends|budget|compare",
            description = "a report on jobs")
    private List<String> words = List.of();

    @Option(
            names = "--html",
            paramLabel = "FILE",
            description = "write the costs of an account to this file, which needs no network")
    private @Nullable Path html;

    @Option(
            names = "--days",
            paramLabel = "N",
            description = "how many days, today among them (default: report_days of the settings, 30 unless told)")
    private @Nullable Integer days;

    @Override
    boolean hasPages() {
        return !words.isEmpty();
    }

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        if (!words.isEmpty()) {
            return onJobs(world);
        }
        if (html == null) {
            throw new UsageException(
                    "What to report on? Give --html FILE for the costs of an account, or job ID, trends, budget or compare.",
                    HELP);
        }
        return onCosts(world, world.resolve(html));
    }

    private ExitCode onCosts(World world, Path file) throws IOException {
        HtmlFile.check(file);
        CostReport report;
        try (ProgressLine progress = new ProgressLine(world, quiet())) {
            report = account.report(world, progress, Environment.of(world, gate.envFile()));
        }
        HtmlFile.write(file, report);
        answer(
                world,
                page -> page.line("The report is in " + file),
                json -> json.object(() -> json.text("html", file)));
        return Reports.verdict(report, world, quiet());
    }

    private ExitCode onJobs(World world) throws IOException {
        checkWords();
        BudgetConfig config = gate.config(world);
        int window = days == null ? config.reportDays : days;
        try (StateStore state = gate.open(world)) {
            report(world, JobReports.of(GateOptions.plain(world, state, config).build(), world.clock()), window);
        }
        return ExitCode.DONE;
    }

    private void report(World world, JobReports reports, int window) throws IOException {
        switch (words.get(0)) {
            case "job" -> {
                JobReport job = reports.job(words.get(1));
                answer(world, JobReportSheet.of(job), json -> JobReportDocument.job(json, job));
            }
            case "trends" -> {
                TrendReport trends = reports.trends(window, account.provider());
                answer(
                        world,
                        TrendSheet.of(trends, account.provider()),
                        json -> JobReportDocument.trends(json, trends, account.provider()));
            }
            case "budget" -> {
                BudgetReport budgets = reports.budgets(window, account.provider());
                answer(world, BudgetReportSheet.of(budgets), json -> BudgetReportDocument.write(json, budgets));
            }
            default -> {
                CompareReport compared = reports.compare(window, account.provider());
                answer(world, CompareSheet.of(compared), json -> CompareDocument.write(json, compared));
            }
        }
    }

    private void checkWords() {
        if (!List.of("job", "trends", "budget", "compare").contains(words.get(0))) {
            throw new UsageException(
                    "There is no 'report " + words.get(0) + "'; there are job, trends, budget and compare.", HELP);
        }
        boolean ofOne = words.get(0).equals("job");
        if (words.size() != (ofOne ? 2 : 1)) {
            throw new UsageException(
                    ofOne
                            ? "'report job' takes the id of one job; 'jobs list' has them."
                            : "'report " + words.get(0) + "' takes no words after it.",
                    HELP);
        }
        if (html != null) {
            throw new UsageException("A report on jobs is written as a web page with --format html --out FILE.", HELP);
        }
    }
}
