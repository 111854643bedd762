package io.cloudcost.cli;

import io.cloudcost.files.FileTotal;
import io.cloudcost.files.ImportResult;
import io.cloudcost.files.ImportedPeriod;
import io.cloudcost.files.QuarantinedRow;
import io.cloudcost.files.RuleBalance;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What became of an import, for programs. */
final class ImportDocument {

    private final JsonOut json;

    private ImportDocument(JsonOut json) {
        this.json = json;
    }

    static void write(JsonOut json, ImportResult result) throws IOException {
        ImportDocument document = new ImportDocument(json);
        json.object(() -> document.write(result));
    }

    private void write(ImportResult result) throws IOException {
        json.number("files", result.files());
        json.number("rows", result.rows());
        json.number("replaced", result.replaced());
        json.object("quarantined", () -> {
            json.number("rows", result.quarantined().rows());
            json.moneys("billed", result.quarantined().billed().list());
            json.number("unreadable", result.quarantined().unreadable());
            json.objects("first", result.quarantined().first(), row -> bad(json, row));
        });
        json.objects("totals", result.totals(), this::total);
        json.objects("periods", result.periods(), this::period);
        json.objects("balance", result.balance(), this::rule);
        json.texts("notes", result.notes());
    }

    private void total(FileTotal total) throws IOException {
        json.text("currency", total.currency());
        amount("billed", total.billed());
        amount("effective", total.effective());
        amount("list", total.list());
        amount("contracted", total.contracted());
    }

    private void amount(String name, @Nullable BigDecimal value) throws IOException {
        json.decimal(name, Optional.ofNullable(value));
    }

    private void rule(RuleBalance rule) throws IOException {
        json.text("rule", rule.rule());
        json.number("rows", rule.rows());
        json.number("charges", rule.charges());
        json.text("currency", rule.currency());
        amount("cost", rule.cost());
        amount("billed", rule.billed());
    }

    private void period(ImportedPeriod period) throws IOException {
        json.text("provider", period.source().provider());
        json.text("account", period.source().account());
        json.period("billingPeriod", period.billingPeriod());
        json.number("rows", period.rows());
        json.number("replaced", period.replaced());
        json.moneys("billed", period.total().list());
    }

    static void bad(JsonOut json, QuarantinedRow row) throws IOException {
        json.text("file", row.file());
        json.number("line", row.line());
        json.text("column", row.column());
        json.text("value", row.value());
        json.text("reason", row.reason());
    }
}
