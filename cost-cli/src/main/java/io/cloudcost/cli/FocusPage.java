package io.cloudcost.cli;

import io.cloudcost.files.FocusReport;
import io.cloudcost.files.FocusSeverity;
import io.cloudcost.files.FocusViolation;
import io.cloudcost.files.ViolatingRow;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How well a file keeps to FOCUS, for people. */
final class FocusPage {

    private static final int LONGEST_VALUE = 40;
    private static final int WIDTH = 92;

    private final Page page;
    private final FocusReport report;
    private final String place;

    private FocusPage(Page page, FocusReport report) {
        this.page = page;
        this.report = report;
        this.place = report.file().isText() ? "line" : "row";
    }

    static void print(Page page, FocusReport report) throws IOException {
        new FocusPage(page, report).print();
    }

    private void print() throws IOException {
        page.line(Text.printable(report.file().toString()) + ": " + Text.count(report.rows(), "row") + ", FOCUS "
                + report.version().label() + ", " + Text.count(report.rules(), "rule") + " checked.");
        page.line(verdict());
        if (report.violations().isEmpty()) {
            return;
        }
        page.blank();
        Table table = Table.of("RULE", "LEVEL", ">ROWS");
        report.violations()
                .forEach(violation -> table.row(
                        violation.rule(),
                        violation.severity().name().toLowerCase(Locale.ROOT),
                        violation.first().stream().anyMatch(row -> row.line() > 0)
                                ? Shown.whole(violation.count())
                                : "-"));
        table.print(page);
        page.blank();
        for (FocusViolation violation : report.violations()) {
            details(violation);
        }
    }

    private String verdict() {
        long must = count(FocusSeverity.MUST);
        long should = count(FocusSeverity.SHOULD);
        String advice = should == 0 ? "." : ", and does not follow " + Text.count(should, "recommendation") + ".";
        return (must == 0
                        ? "It conforms: it breaks no rule that binds"
                        : "It does not conform: it breaks " + Text.count(must, "rule"))
                + advice;
    }

    private long count(FocusSeverity severity) {
        return report.violations().stream()
                .filter(violation -> violation.severity() == severity)
                .count();
    }

    private void details(FocusViolation violation) throws IOException {
        page.point(violation.rule() + ": " + violation.text());
        for (ViolatingRow row : violation.first()) {
            String text = (row.line() > 0 ? place + " " + row.line() + ": " : "") + values(row);
            page.line("      " + String.join(System.lineSeparator() + "        ", Text.wrap(text, WIDTH)));
        }
        if (!violation.first().isEmpty() && violation.first().size() < violation.count()) {
            page.line("      ... and "
                    + Shown.whole(violation.count() - violation.first().size()) + " more");
        }
    }

    private static String values(ViolatingRow row) {
        return row.values().entrySet().stream()
                .map(value -> value.getKey() + " " + shown(value.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String shown(@Nullable String value) {
        return value == null ? "null" : "'" + Text.shorten(Text.printable(value), LONGEST_VALUE) + "'";
    }
}
