package io.cloudcost.cli;

import io.cloudcost.analysis.CostReport;
import io.cloudcost.snapshot.Account;
import io.cloudcost.snapshot.CollectStats;
import io.cloudcost.snapshot.CostSnapshot;
import java.io.IOException;
import java.time.temporal.ChronoUnit;

/** A report for people. */
final class ReportPage {

    private ReportPage() {}

    static void print(Page page, CostReport report) throws IOException {
        head(page, report.snapshot());
        page.title("Summary");
        page.sentences(report.executiveSummary());
        PriceSection.print(page, report);
        ChargeSection.print(page, report);
        ExtraSection.print(page, report);
        FindingSection.print(page, report);
        UnknownSection.print(page, report);
    }

    private static void head(Page page, CostSnapshot snapshot) throws IOException {
        page.title("What " + snapshot.source() + " costs");
        page.pair("Account", snapshot.account().map(ReportPage::name).orElse(Shown.UNKNOWN + ": it could not be read"));
        page.pair("Period", Months.first(snapshot.period()) + " to " + Months.last(snapshot.period()));
        page.pair(
                "Collected",
                snapshot.collectedAt().truncatedTo(ChronoUnit.SECONDS).toString());
        page.pair("Balance", Shown.money(snapshot.account().map(Account::balance)));
        page.pair("Pending charges", Shown.money(snapshot.account().map(Account::pendingCharges)));
        paid(page, snapshot.stats());
    }

    private static void paid(Page page, CollectStats stats) throws IOException {
        if (stats.paidRequests() > 0) {
            page.pair(
                    "This collection cost",
                    Shown.sum(stats.paidCost()) + " for " + Shown.whole(stats.paidRequests())
                            + (stats.paidRequests() == 1 ? " paid request" : " paid requests"));
        }
    }

    private static String name(Account account) {
        String name = account.name() == null ? account.id() : account.name();
        return account.email() == null ? name : name + " <" + account.email() + ">";
    }
}
