package io.cloudcost.cli;

import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.BudgetView;
import java.io.IOException;
import java.util.List;
import java.util.Objects;

/** What was decided, for people. */
final class AuditPage {

    private AuditPage() {}

    static void print(Page page, List<AuditEntry> entries) throws IOException {
        if (entries.isEmpty()) {
            page.line("Nothing was decided yet.");
            return;
        }
        for (AuditEntry entry : entries) {
            page.line(entry.number() + "  " + entry.at() + "  " + entry.kind() + "  by " + Text.printable(entry.by()));
            page.pair("job", Objects.requireNonNullElse(entry.jobId(), "-"));
            page.pair("says", Text.printable(entry.text()));
            for (BudgetView view : entry.budgets()) {
                page.pair(
                        "budget " + view.name(),
                        Shown.money(view.asked()) + ", beside " + Shown.money(view.spent()) + " spent and "
                                + Shown.money(view.reserved()) + " reserved of " + Shown.money(view.limit()));
            }
        }
    }
}
