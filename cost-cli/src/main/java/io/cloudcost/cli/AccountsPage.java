package io.cloudcost.cli;

import io.cloudcost.GroupResult;
import io.cloudcost.analysis.CostReport;
import io.cloudcost.model.Amounts;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Several accounts in a table, which is not summed up: an organisation's account may tell of those of its members, too. */
final class AccountsPage {

    private AccountsPage() {}

    /** @param store its address; null if nothing was kept */
    static void print(Page page, SeveralAccounts.Result result, @Nullable String store) throws IOException {
        page.line(result.accounts().size() + " of " + Text.count(result.asked(), "account") + " could be read.");
        page.blank();
        Table table = Table.of("ACCOUNT", "PERIOD", ">CHARGED", ">PRICE PER MONTH", ">CAN BE SAVED", "NOT WHOLLY READ");
        for (Gathering.Result account : result.accounts()) {
            row(table, account.report());
        }
        table.print(page);
        page.blank();
        for (GroupResult.Failure failure : result.failures()) {
            page.warning("Account " + (failure.position() + 1) + " of " + result.asked() + ": "
                    + failure.cause().getMessage());
        }
        next(page, store);
    }

    private static void row(Table table, CostReport report) {
        Amounts charged = report.charges().total();
        table.row(
                report.snapshot().source().toString(),
                Months.first(report.snapshot().period()) + " to "
                        + Months.last(report.snapshot().period()),
                report.snapshot().chargeSets().isEmpty() ? Shown.UNKNOWN : Shown.sum(charged),
                PriceSection.estimate(report.summary().monthlyCost()),
                Shown.sum(report.summary().totalMonthlySavings().total()),
                String.join(", ", Reports.missing(report)));
    }

    private static void next(Page page, @Nullable String store) throws IOException {
        page.title("Next");
        if (store == null) {
            page.line("  Nothing was stored (--no-store).");
            return;
        }
        page.pair("Stored in", store);
        page.pair("One account", Hint.of("report --account PROVIDER/ID --html report.html --store " + store));
        page.pair("All of them", Hint.of("query --group-by BillingAccountId --grain month --store " + store));
    }
}
