package io.cloudcost.analysis.html;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.Figures;
import io.cloudcost.analysis.Opportunity;
import io.cloudcost.analysis.Recommendation;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Estimate;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What can be saved, by rule, and every finding with what it stands on. */
final class SavingsSection {

    private final CostReport report;
    private final Html html;

    SavingsSection(CostReport report, Html html) {
        this.report = report;
        this.html = html;
    }

    void write() {
        html.open("section").element("h2", "What can be saved");
        if (report.recommendations().isEmpty()) {
            html.element("p", "No rule found anything to save.");
        } else {
            Bars.write(html, "Savings a month by rule, nothing counted twice", bars());
            Table.write(
                    html,
                    "Opportunities by rule, the largest saving first",
                    List.of("Rule", "Service", "Findings", "Saves a month", "Confidence", "Priority"),
                    report.opportunities().stream()
                            .map(SavingsSection::opportunity)
                            .toList());
            Table.write(
                    html,
                    "Findings",
                    List.of(
                            "What",
                            "What to do",
                            "Saves a month",
                            "Confidence",
                            "Effort",
                            "Risk",
                            "Priority",
                            "Evidence"),
                    report.recommendations().stream().map(SavingsSection::row).toList());
        }
        html.close();
    }

    private static List<Table.Cell> opportunity(Opportunity each) {
        return List.of(
                Table.Cell.of(each.rule()),
                Table.Cell.of(each.service()),
                Table.Cell.of(each.findings()),
                together(each.saving()),
                Table.Cell.of(Figures.percent(each.confidence()), each.confidence()),
                word(each.priority()));
    }

    private static Table.Cell together(Estimate saving) {
        return saving.total().list().stream()
                .findFirst()
                .map(first -> Table.Cell.of(Figures.savings(saving), first.amount()))
                .orElseGet(Table.Cell::unknown);
    }

    private List<Bars.Bar> bars() {
        return report.opportunities().stream()
                .flatMap(each -> each.saving().total().list().stream().map(amount -> new Bars.Bar(each.rule(), amount)))
                .sorted((one, other) ->
                        other.amount().amount().compareTo(one.amount().amount()))
                .toList();
    }

    private static List<Table.Cell> row(Recommendation advice) {
        Finding finding = advice.finding();
        return List.of(
                Table.Cell.of(finding.title()),
                Table.Cell.of(finding.action()),
                saving(advice),
                Table.Cell.of(Figures.percent(finding.confidence()), finding.confidence()),
                word(finding.effort()),
                word(finding.risk()),
                word(finding.priority()),
                Table.Cell.of(finding.evidence().stream()
                        .map(SavingsSection::evidence)
                        .collect(Collectors.joining("; "))));
    }

    private static Table.Cell saving(Recommendation advice) {
        if (advice.yields()) {
            return Table.Cell.of("counted elsewhere", BigDecimal.ZERO);
        }
        return advice.saving().map(SavingsSection::money).orElseGet(Table.Cell::unknown);
    }

    private static Table.Cell money(Money money) {
        return Cells.money(money);
    }

    /** Sorts in the order in which the list names its values. */
    private static <E extends Enum<E>> Table.Cell word(E value) {
        int order = List.of(value.getDeclaringClass().getEnumConstants()).indexOf(value);
        String name = value.name();
        return Table.Cell.of(name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT), BigDecimal.valueOf(order));
    }

    private static String evidence(Evidence evidence) {
        String threshold = evidence.threshold();
        return evidence.metric() + " " + evidence.value() + (threshold == null ? "" : " (against " + threshold + ")");
    }
}
