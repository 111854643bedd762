package io.cloudcost.cli;

import io.cloudcost.copy.CopiedUnit;
import io.cloudcost.copy.CopyOutcome;
import io.cloudcost.copy.CopyResult;
import java.io.IOException;
import java.util.Locale;

/** What a copy did, for people. */
final class CopyPage {

    private CopyPage() {}

    static void print(Page page, CopyResult result) throws IOException {
        Table table = Table.of("PERIOD", "PROVIDER", "ACCOUNT", "FEED", "READ AT", ">ROWS", ">BILLED", "NOW");
        for (CopiedUnit unit : result.units()) {
            table.row(
                    StorePage.MONTH.format(unit.coverage().billingPeriod().start()),
                    unit.source().provider(),
                    unit.source().account(),
                    unit.coverage().feed().name().toLowerCase(Locale.ROOT),
                    StorePage.TIME.format(unit.readAt()),
                    Shown.whole(unit.coverage().rows()),
                    Shown.sum(unit.coverage().total()),
                    word(unit.outcome()));
        }
        table.print(page);
        page.blank();
        page.line("Copied " + Text.count(result.units(CopyOutcome.COPIED), "billing period") + " with "
                + Text.count(result.charges(CopyOutcome.COPIED), "charge") + ", "
                + Text.count(result.replacedUnits(), "replaced reading") + ", "
                + Text.count(result.snapshots(), "collection") + ", the findings of " + result.analyses()
                + " and the quarantine of " + Text.count(result.imports(), "import") + ".");
        page.line("Counted and summed afterwards: "
                + Text.count(result.units(CopyOutcome.COPIED) + result.units(CopyOutcome.THERE), "billing period")
                + " with "
                + Text.count(result.charges(CopyOutcome.COPIED) + result.charges(CopyOutcome.THERE), "charge")
                + " are the same in both stores.");
        if (result.units(CopyOutcome.LATER_KEPT) > 0) {
            page.warning("Of " + Text.count(result.units(CopyOutcome.LATER_KEPT), "billing period")
                    + " the target holds a later reading, which stays: these are not the same.");
        }
    }

    private static String word(CopyOutcome outcome) {
        return switch (outcome) {
            case COPIED -> "copied";
            case THERE -> "there before";
            case LATER_KEPT -> "later one kept";
        };
    }
}
