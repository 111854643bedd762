package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.NotJudged;
import io.cloudcost.analysis.SkippedRule;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is unknown and why, for people. */
final class UnknownSection {

    private static final int MOST_ISSUES = 15;

    private final Page page;
    private final CostReport report;
    private boolean anything;

    private UnknownSection(Page page, CostReport report) {
        this.page = page;
        this.report = report;
    }

    static void print(Page page, CostReport report) throws IOException {
        page.title("What is unknown, and why");
        new UnknownSection(page, report).print();
    }

    private void print() throws IOException {
        issues();
        notOffered();
        parts(PartStatus.NOT_ASKED, "Not asked for: ");
        skipped();
        notJudged();
        if (!anything) {
            page.line("  Nothing: every part was read and every rule could judge.");
        }
    }

    private void issues() throws IOException {
        List<Issue> issues = report.issues().stream().filter(Issue::leavesGap).toList();
        for (Issue issue : issues.stream().limit(MOST_ISSUES).toList()) {
            anything = true;
            page.warning(text(issue));
        }
        page.rest(issues.size() - MOST_ISSUES, "issue", "--format json lists all");
    }

    private void notOffered() throws IOException {
        for (Issue issue : report.issues()) {
            if (!issue.leavesGap()) {
                tell(text(issue));
            }
        }
    }

    private static String text(Issue issue) {
        return (issue.part() == null ? "" : issue.part() + ": ") + issue.message();
    }

    private void parts(PartStatus status, String heading) throws IOException {
        List<String> names = report.snapshot().parts().entrySet().stream()
                .filter(part -> part.getValue() == status)
                .map(Map.Entry::getKey)
                .map(Part::name)
                .toList();
        if (!names.isEmpty()) {
            tell(heading + String.join(", ", names) + ".");
        }
    }

    private void skipped() throws IOException {
        for (SkippedRule rule : report.skipped()) {
            if (!rule.hidesNothing()) {
                tell("Rule " + rule.rule() + " did not run: " + rule.reason());
            }
        }
    }

    private void notJudged() throws IOException {
        Map<String, Integer> reasons = new TreeMap<>();
        for (NotJudged judged : report.notJudged()) {
            reasons.merge("not judged by " + judged.rule() + ": " + judged.reason(), 1, Integer::sum);
        }
        for (Map.Entry<String, Integer> reason : reasons.entrySet()) {
            tell(Shown.whole(reason.getValue()) + " x " + reason.getKey());
        }
    }

    private void tell(String text) throws IOException {
        anything = true;
        page.point(text);
    }
}
