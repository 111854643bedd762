package io.cloudcost.cli;

import io.cloudcost.analysis.AccountOpportunities;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.Opportunity;
import io.cloudcost.analysis.OpportunityFilter;
import io.cloudcost.analysis.Recommendation;
import io.cloudcost.finding.Priority;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Lists what the analysis found. */
@CommandLine.Command(
        name = "findings",
        description = "List what the analysis of the newest data in the store found. Nothing is fetched.",
        footer = {
            "",
            "Several accounts are told one after the other after what all of them come to, and --limit counts in each: name one"
                    + " with --account."
        })
final class FindingsCommand extends Command {

    @Mixin
    private final AccountOptions account = new AccountOptions();

    @Mixin
    private final EnvFileOption variables = new EnvFileOption();

    @Option(
            names = "--rule",
            paramLabel = "RULE",
            description = "only findings of rules that start so, for example vultr.instance")
    private String rule = "";

    @Option(
            names = "--priority",
            paramLabel = "high|medium|low|info",
            description = "only findings of this priority or a higher one")
    private Priority priority = Priority.INFO;

    @Option(
            names = "--service",
            paramLabel = "SERVICE",
            description = "only findings about this service, as it stands in the rule, for example ec2 of aws.ec2.idle")
    private @Nullable String service;

    @Option(
            names = "--min-savings",
            paramLabel = "AMOUNT",
            description =
                    "only findings whose rule is known to save at least so much a month with all that is asked for, over all"
                            + " accounts, nothing counted twice, in the accounts' currency")
    private @Nullable BigDecimal minSavings;

    @Option(names = "--limit", paramLabel = "N", description = "the most findings (default: all)")
    private int limit = Integer.MAX_VALUE;

    @Override
    ExitCode run(World world) throws IOException {
        checkOut(world);
        if (limit < 0) {
            throw new UsageException("--limit must not be negative, but is " + limit + ".", "findings --help");
        }
        List<CostReport> reports;
        try (ProgressLine progress = new ProgressLine(world, quiet())) {
            reports = account.everyReport(world, progress, variables.environment(world));
        }
        AccountOpportunities chosen = AccountOpportunities.of(reports, filter());
        answer(
                world,
                page -> {
                    together(page, reports, chosen);
                    Reports.each(page, reports, report -> table(page, report, first(chosen.of(report))));
                },
                json -> Reports.each(
                        json,
                        reports,
                        report -> fields(json, report, first(chosen.of(report))),
                        () -> OpportunityDocument.write(json, chosen.opportunities())));
        return Reports.verdict(reports, world, quiet());
    }

    private List<Recommendation> first(List<Recommendation> all) {
        return all.stream().limit(limit).toList();
    }

    private static void together(Page page, List<CostReport> reports, AccountOpportunities chosen) throws IOException {
        if (reports.size() > 1 && !chosen.opportunities().isEmpty()) {
            page.title("All " + reports.size() + " accounts together");
            FindingSection.opportunities(page, chosen.opportunities());
        }
    }

    private OpportunityFilter filter() {
        return new OpportunityFilter(rule, Optional.ofNullable(service), priority, Optional.ofNullable(minSavings));
    }

    private static void table(Page page, CostReport report, List<Recommendation> chosen) throws IOException {
        if (chosen.isEmpty()) {
            page.line("There are no such findings.");
            return;
        }
        FindingSection.opportunities(page, Opportunity.of(chosen));
        page.blank();
        FindingSection.rows(page, chosen, chosen.size());
        page.blank();
        page.line("  All findings of the account together save " + FindingSection.savings(report)
                + " per month; no saving is counted twice.");
    }

    private static void fields(JsonOut json, CostReport report, List<Recommendation> chosen) throws IOException {
        ReportDocument.head(json, report.snapshot());
        FindingDocument.write(
                json, report, chosen.stream().map(Recommendation::finding).toList());
        json.moneys(
                "totalMonthlySavings",
                report.summary().totalMonthlySavings().total().list());
        IssueDocument.write(json, report.issues());
        OpportunityDocument.write(json, Opportunity.of(chosen));
    }
}
