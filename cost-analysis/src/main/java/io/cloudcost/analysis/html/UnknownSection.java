package io.cloudcost.analysis.html;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.NotJudged;
import io.cloudcost.analysis.SkippedRule;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What could not be read, priced or judged, and why. Always there, so that its silence means something. */
final class UnknownSection {

    private static final int MOST = 200;

    private final CostReport report;
    private final Html html;
    private final List<Issue> gaps;
    private final List<SkippedRule> skipped;

    UnknownSection(CostReport report, Html html) {
        this.report = report;
        this.html = html;
        this.gaps = report.issues().stream().filter(Issue::leavesGap).toList();
        this.skipped =
                report.skipped().stream().filter(rule -> !rule.hidesNothing()).toList();
    }

    void write() {
        html.open("section").element("h2", "What is not known, and why");
        if (gaps.isEmpty() && skipped.isEmpty() && report.notJudged().isEmpty()) {
            html.element("p", "Everything that was asked for was read, priced and judged.");
        }
        issues();
        skipped();
        notJudged();
        parts();
        html.close();
    }

    private void issues() {
        if (!gaps.isEmpty()) {
            Table.write(
                    html,
                    "Gaps in the figures",
                    List.of("What", "Part", "Why, and what to do"),
                    gaps.stream().map(UnknownSection::row).toList());
        }
    }

    private static List<Table.Cell> row(Issue issue) {
        Part part = issue.part();
        return List.of(
                Table.Cell.of(issue.code().name()),
                Table.Cell.of(part == null ? "" : part.name()),
                Table.Cell.of(issue.message()));
    }

    private void skipped() {
        if (!skipped.isEmpty()) {
            Table.write(
                    html,
                    "Rules that were not asked",
                    List.of("Rule", "Why"),
                    skipped.stream()
                            .map(rule -> List.of(Table.Cell.of(rule.rule()), Table.Cell.of(rule.reason())))
                            .toList());
        }
    }

    private void notJudged() {
        List<NotJudged> all = report.notJudged();
        if (!all.isEmpty()) {
            Table.write(
                    html,
                    all.size() > MOST
                            ? "The first " + MOST + " of " + all.size() + " that no rule could judge"
                            : "Not judged",
                    List.of("Resource", "Rule", "Why"),
                    all.stream()
                            .limit(MOST)
                            .map(one -> List.of(
                                    Table.Cell.of(one.resource().toString()),
                                    Table.Cell.of(one.rule()),
                                    Table.Cell.of(one.reason())))
                            .toList());
        }
    }

    private void parts() {
        List<List<Table.Cell>> rows = new ArrayList<>();
        report.snapshot()
                .parts()
                .forEach((part, status) -> rows.add(List.of(Table.Cell.of(part.name()), word(status))));
        Table.write(html, "What was read", List.of("Part", "Status"), rows);
    }

    private static Table.Cell word(PartStatus status) {
        return Table.Cell.of(status.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }
}
