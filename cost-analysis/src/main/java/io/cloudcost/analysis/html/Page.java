package io.cloudcost.analysis.html;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.snapshot.Account;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The page from head to foot: which section comes after which. */
final class Page {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private final CostReport report;
    private final Html html;

    Page(CostReport report, Html html) {
        this.report = report;
        this.html = html;
    }

    void write() {
        Frame.open(html, "Cloud costs of " + report.snapshot().source());
        title();
        html.open("main");
        new KeyFigures(report, html).write();
        new SpendSection(report, html).write();
        new ComputeSection(report, html).write();
        new SavingsSection(report, html).write();
        new MachineSection(report, html).write();
        new InventorySection(report, html).write();
        new UnknownSection(report, html).write();
        html.close();
        foot();
        Frame.close(html);
    }

    private void title() {
        html.open("header");
        html.element("h1", "Cloud costs");
        String account = report.snapshot().account().map(Account::name).orElse(null);
        html.element(
                "p",
                (account == null ? "" : account + " · ") + report.snapshot().source(),
                "class",
                "account");
        html.element(
                "p",
                "As of " + time(report.snapshot().collectedAt()) + " · billing periods "
                        + report.snapshot().period().yearMonth() + " to "
                        + last());
        Frame.theme(html);
        html.close();
    }

    private YearMonth last() {
        return YearMonth.from(report.snapshot().period().end().minusNanos(1).atOffset(ZoneOffset.UTC));
    }

    private void foot() {
        html.open("footer");
        html.element(
                "p",
                "Charges are what the provider billed; prices are what its catalogue says and are estimates. The two"
                        + " are never added. What is unknown is in no sum. Figures are rounded to cents for reading.");
        html.element(
                "p",
                report.snapshot().stats().requests() + " requests, "
                        + report.snapshot().stats().retries() + " retries, "
                        + report.snapshot().stats().rateLimited()
                        + " refused by the rate limit. Made by CloudCost for Java.");
        html.close();
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }
}
