package io.cloudcost.analysis.html;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.Figures;
import io.cloudcost.analysis.Recommendation;
import io.cloudcost.finding.Evidence;
import io.cloudcost.finding.Finding;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
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

    private List<Bars.Bar> bars() {
        Map<String, Amounts> byRule = report.recommendations().stream()
                .filter(advice -> advice.saving().isPresent())
                .collect(Collectors.groupingBy(
                        advice -> advice.finding().rule(),
                        TreeMap::new,
                        Collectors.mapping(advice -> advice.saving().orElseThrow(), Amounts.summing())));
        return byRule.entrySet().stream()
                .flatMap(rule -> rule.getValue().list().stream().map(amount -> new Bars.Bar(rule.getKey(), amount)))
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
