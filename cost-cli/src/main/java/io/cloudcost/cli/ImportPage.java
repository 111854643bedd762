package io.cloudcost.cli;

import io.cloudcost.files.ImportResult;
import io.cloudcost.files.ImportedPeriod;
import io.cloudcost.files.Quarantine;
import io.cloudcost.files.QuarantinedRow;
import io.cloudcost.files.RuleBalance;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What became of an import, for people. */
final class ImportPage {

    private static final int SHOWN = 24;
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("uuuu-MM").withZone(ZoneOffset.UTC);

    private final Page page;
    private final ImportResult result;

    private ImportPage(Page page, ImportResult result) {
        this.page = page;
        this.result = result;
    }

    static void print(Page page, ImportResult result) throws IOException {
        new ImportPage(page, result).print();
    }

    private void print() throws IOException {
        page.line("Imported " + Text.count(result.rows(), "row") + " from " + Text.count(result.files(), "file")
                + (result.replaced() == 0
                        ? "."
                        : ", in place of " + Shown.whole(result.replaced()) + " that were there."));
        page.blank();
        Table table = Table.of("PERIOD", "PROVIDER", "ACCOUNT", ">ROWS", ">BEFORE", ">BILLED");
        result.periods().stream().limit(SHOWN).forEach(period -> row(table, period));
        table.print(page);
        page.rest(Math.max(0, result.periods().size() - SHOWN), "periods");
        balance();
        for (String note : result.notes()) {
            page.point(note);
        }
        quarantine(result.quarantined());
    }

    private static void row(Table table, ImportedPeriod period) {
        table.row(
                MONTH.format(period.billingPeriod().start()),
                period.source().provider(),
                period.source().account(),
                Shown.whole(period.rows()),
                Shown.whole(period.replaced()),
                Shown.sum(period.total()));
    }

    /** Rule by rule, and in words where the money of a row is in other charges. */
    private void balance() throws IOException {
        if (result.balance().isEmpty()) {
            return;
        }
        page.blank();
        Table table = Table.of("RULE", ">ROWS", ">COST", ">CHARGES", ">BILLED");
        result.balance()
                .forEach(rule -> table.row(
                        rule.rule(),
                        Shown.whole(rule.rows()),
                        amount(rule.cost(), rule.currency()),
                        Shown.whole(rule.charges()),
                        amount(rule.billed(), rule.currency())));
        table.print(page);
        for (RuleBalance rule : result.balance()) {
            if (rule.leftOver().signum() != 0 || rule.charges() == 0) {
                page.point(rule.rule() + ": " + rule.fate() + ".");
            }
        }
    }

    private static String amount(BigDecimal amount, @Nullable String currency) {
        return currency == null ? "unknown" : Shown.sum(Amounts.of(new Money(amount, currency)));
    }

    static String described(QuarantinedRow row) {
        return row.file() + ", line " + row.line()
                + row.faultyColumn().map(column -> ", " + column).orElse("")
                + row.faultyValue().map(value -> " '" + value + "'").orElse("") + ": " + row.reason();
    }

    private void quarantine(Quarantine quarantine) throws IOException {
        if (quarantine.rows() == 0) {
            return;
        }
        page.blank();
        page.warning(Text.count(quarantine.rows(), "row") + " could not be taken and went to quarantine: "
                + Shown.sum(quarantine.billed()) + " billed"
                + (quarantine.unreadable() == 0
                        ? "."
                        : ", and " + Text.count(quarantine.unreadable(), "row") + " of unknown cost."));
        for (QuarantinedRow row : quarantine.first()) {
            page.point(described(row));
        }
        page.rest(
                (int) Math.min(
                        Integer.MAX_VALUE,
                        quarantine.rows() - quarantine.first().size()),
                "rows");
    }
}
