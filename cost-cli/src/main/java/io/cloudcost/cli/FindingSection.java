package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.Figures;
import io.cloudcost.analysis.Recommendation;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Estimate;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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
        rules(page, report.recommendations());
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

    private static void rules(Page page, List<Recommendation> recommendations) throws IOException {
        Map<String, List<Recommendation>> byRule = new TreeMap<>();
        recommendations.forEach(
                advice -> byRule.computeIfAbsent(advice.finding().rule(), rule -> new ArrayList<>())
                        .add(advice));
        Table table = Table.of("RULE", ">FINDINGS", ">SAVES PER MONTH");
        byRule.values().stream()
                .sorted(Comparator.comparing(
                        (List<Recommendation> rule) -> rule.get(0).finding().priority()))
                .forEach(rule -> table.row(
                        rule.get(0).finding().rule(), Shown.whole(rule.size()), PriceSection.estimate(together(rule))));
        table.print(page);
    }

    private static Optional<Estimate> together(List<Recommendation> rule) {
        Estimate sum = Estimate.NONE;
        for (Recommendation advice : rule) {
            if (!advice.yields()) {
                sum = advice.saving().map(sum::plus).orElseGet(sum::plusUnknown);
            }
        }
        return Optional.of(sum);
    }

    private static String saving(Recommendation advice) {
        return advice.yields() ? "(in another)" : Shown.money(advice.saving());
    }
}
