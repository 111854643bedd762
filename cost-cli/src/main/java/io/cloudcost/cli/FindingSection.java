package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.Figures;
import io.cloudcost.analysis.Opportunity;
import io.cloudcost.analysis.Recommendation;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Estimate;
import java.io.IOException;
import java.util.List;

/** What to do about waste, for people. */
final class FindingSection {

    private static final int MOST = 10;

    private FindingSection() {}

    static void print(Page page, CostReport report) throws IOException {
        page.title("What to do");
        if (report.findings().isEmpty()) {
            page.line("  Nothing was found" + (report.skipped().isEmpty() ? "." : " by the rules that could run."));
            return;
        }
        opportunities(page, report.opportunities());
        page.blank();
        rows(page, report.recommendations(), MOST);
        page.rest(report.recommendations().size() - MOST, "finding", Hint.quoted("findings") + " lists all");
        page.blank();
        page.pair("Together these save", savings(report) + " per month");
    }

    /** The findings one by one, and not more of them than so many. */
    static void rows(Page page, List<Recommendation> recommendations, int most) throws IOException {
        Table table = Table.of("PRIORITY", ">SAVES PER MONTH", ">SURE", "FINDING");
        for (Recommendation advice : recommendations.stream().limit(most).toList()) {
            Finding finding = advice.finding();
            table.row(
                    finding.priority().name(), saving(advice), Figures.percent(finding.confidence()), finding.title());
        }
        table.print(page);
    }

    /** What all of it saves; says so where savings are not known. */
    static String savings(CostReport report) {
        Estimate savings = report.summary().totalMonthlySavings();
        return Shown.sum(savings.total())
                + (savings.isComplete() ? "" : " and " + Shown.whole(savings.unpriced()) + " unknown savings");
    }

    /** What the findings of each rule come to. */
    static void opportunities(Page page, List<Opportunity> opportunities) throws IOException {
        Table table = Table.of("RULE", "SERVICE", ">FINDINGS", ">SAVES PER MONTH", ">SURE", "PRIORITY");
        for (Opportunity each : opportunities) {
            table.row(
                    each.rule(),
                    each.service(),
                    Shown.whole(each.findings()),
                    Figures.savings(each.saving()),
                    Figures.percent(each.confidence()),
                    each.priority().name());
        }
        table.print(page);
    }

    private static String saving(Recommendation advice) {
        return advice.yields() ? "(in another)" : Shown.money(advice.saving());
    }
}
