package io.cloudcost.cli;

import io.cloudcost.budget.model.BudgetStatus;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.budget.model.Decision;
import io.cloudcost.budget.model.Fit;
import io.cloudcost.budget.model.Refusal;
import io.cloudcost.query.CostFilter;
import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Budgets and decisions, for people. */
final class BudgetPage {

    private BudgetPage() {}

    static void list(Page page, List<BudgetStatus> all) throws IOException {
        if (all.isEmpty()) {
            page.line("There are no budgets. Set one with " + Hint.quoted("budget set NAME AMOUNT") + ".");
            return;
        }
        Table table =
                Table.of("BUDGET", "FOR", "PERIOD", "SINCE", ">LIMIT", ">BOOKED", ">ON THE BILL", ">RESERVED", ">LEFT");
        for (BudgetStatus status : all) {
            BudgetView now = status.now();
            table.row(
                    now.name(),
                    status.budget().scope().toString().toLowerCase(Locale.ROOT),
                    now.period().name().toLowerCase(Locale.ROOT),
                    now.windowEnd() == null
                            ? "ever"
                            : now.windowStart().toString().substring(0, 10),
                    Shown.money(now.limit()),
                    Shown.money(now.booked()),
                    now.billedUntil() == null ? "" : Shown.money(now.unattributed()),
                    Shown.money(now.reserved()),
                    Shown.money(now.left()));
        }
        table.print(page);
        for (BudgetStatus status : all) {
            CostFilter charges = status.budget().charges();
            if (charges != null) {
                page.point(status.budget().name() + " is about the charges with " + charges.words());
            }
        }
    }

    static void decision(Page page, Decision decision) throws IOException {
        if (decision instanceof Decision.Refused refused) {
            page.line(decision.request().name() + " may not run.");
            for (Refusal reason : refused.reasons()) {
                page.warning(reason.sentence());
            }
            for (Fit fit : refused.fits()) {
                page.point("fits: " + fit.sentence());
            }
            for (String hint : RefusalHints.of(refused)) {
                page.point(hint);
            }
        } else if (decision instanceof Decision.Admitted admitted) {
            page.line(decision.request().name() + " may run: "
                    + Text.printable(admitted.estimate().words(admitted.offer())) + ".");
            for (String warning : admitted.warnings()) {
                page.warning(warning);
            }
            for (String note : admitted.estimate().notes()) {
                page.point(note);
            }
        }
        for (BudgetView view : decision.budgets()) {
            page.point("budget " + view.name() + ": " + view.asked() + " of " + view.left() + " left");
        }
    }
}
