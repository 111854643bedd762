package io.cloudcost.cli;

import io.cloudcost.analysis.Anomaly;
import io.cloudcost.analysis.ChargeGroup;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.analysis.Figures;
import io.cloudcost.analysis.MonthOfCharges;
import io.cloudcost.analysis.Trend;
import io.cloudcost.snapshot.Coverage;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** What was charged, for people. */
final class ChargeSection {

    private static final int MOST_SERVICES = 12;

    private final Page page;
    private final CostReport report;

    private ChargeSection(Page page, CostReport report) {
        this.page = page;
        this.report = report;
    }

    static void print(Page page, CostReport report) throws IOException {
        ChargeSection section = new ChargeSection(page, report);
        page.title("What was charged");
        if (report.snapshot().chargeSets().isEmpty()) {
            page.line("  No charges of this period were read.");
        } else {
            section.months();
            section.groups("service", report.charges().byService().groups());
            section.groups("region", report.charges().byRegion().groups());
            section.anomalies();
        }
        section.outlook();
    }

    private void months() throws IOException {
        Table table = Table.of("MONTH", "STATE", ">CHARGED");
        for (MonthOfCharges month : report.charges().byMonth()) {
            table.row(
                    Months.first(month.billingPeriod()).toString(),
                    month.coverage().map(ChargeSection::state).orElse(Shown.UNKNOWN),
                    Shown.sum(month.total()));
        }
        table.row("Total", "", Shown.sum(report.charges().total()));
        table.print(page);
    }

    private void groups(String by, List<ChargeGroup> groups) throws IOException {
        page.title("By " + by);
        Table table = Table.of(by.toUpperCase(Locale.ROOT), ">CHARGED", ">SHARE", ">CHARGES");
        for (ChargeGroup group : groups.stream().limit(MOST_SERVICES).toList()) {
            table.row(
                    group.nameOr("(none)"),
                    Shown.sum(group.amount()),
                    Shown.share(group.share()),
                    Shown.whole(group.charges()));
        }
        table.print(page);
        page.rest(groups.size() - MOST_SERVICES, by);
    }

    private void anomalies() throws IOException {
        List<Anomaly> found = report.anomalies().found();
        if (found.isEmpty()) {
            return;
        }
        page.title("Changed by more than 20 % a day");
        Table table = Table.of("SERVICE", "SINCE", ">WEEK BEFORE, MEAN", ">THAT DAY", ">CHANGE");
        for (Anomaly anomaly : found.stream().limit(MOST_SERVICES).toList()) {
            table.row(
                    Objects.requireNonNullElse(anomaly.service(), "(none)"),
                    anomaly.date().toString(),
                    Shown.money(Optional.of(anomaly.expected())),
                    Shown.money(Optional.of(anomaly.actual())),
                    anomaly.change().map(Figures::signedPercent).orElse("from nothing"));
        }
        table.print(page);
        page.rest(found.size() - MOST_SERVICES, "service");
    }

    private void outlook() throws IOException {
        Trend trend = report.trend();
        page.blank();
        page.pair(
                "Trend over months",
                trend.direction() == Trend.Direction.UNKNOWN
                        ? Shown.UNKNOWN + ": " + trend.reason().orElse("")
                        : trend.direction().name().toLowerCase(Locale.ROOT) + " ("
                                + trend.change().map(Figures::signedPercent).orElse(Shown.UNKNOWN) + ")");
        page.pair("Average month", Shown.money(trend.averageMonth()));
        page.pair(
                "This month may come to",
                report.projectedMonth()
                        .map(month -> Shown.sum(month.projected()))
                        .orElse(Shown.UNKNOWN));
    }

    private static String state(Coverage coverage) {
        String state = switch (coverage.state()) {
            case OPEN -> "still runs";
            case SETTLING -> "may still change";
            case FINAL -> "final";
        };
        return coverage.complete() ? state : state + ", not all read";
    }
}
