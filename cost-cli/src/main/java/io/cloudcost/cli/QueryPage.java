package io.cloudcost.cli;

import io.cloudcost.query.CostResult;
import io.cloudcost.query.CostRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer of the store for people. */
final class QueryPage {

    static final String NO_VALUE = "(none)";

    private final Asked asked;
    private final CostResult result;

    private QueryPage(Asked asked) {
        this.asked = asked;
        result = asked.result();
    }

    static void print(Page page, Asked asked) throws IOException {
        new QueryPage(asked).print(page);
    }

    private void print(Page page) throws IOException {
        if (result.rows().isEmpty()) {
            page.line("No charges match. " + Hint.quoted("analyze") + " tells what the store holds.");
            return;
        }
        Table table = Table.of(titles());
        result.rows().forEach(row -> table.row(cells(row)));
        table.print(page);
        if (asked.isMoney()) {
            page.blank();
            page.line("  " + (result.truncated() ? "Of these rows: " : "Total: ") + Shown.sum(result.total()));
        }
        notes(page);
    }

    private void notes(Page page) throws IOException {
        if (result.truncated()) {
            page.warning("There are more rows; --limit left them out.");
        }
        long missing = result.rows().stream().mapToLong(CostRow::missing).sum();
        if (missing > 0) {
            page.warning(Text.count(missing, "charge") + " without a value of "
                    + result.query().metric().columnName() + " not in these sums.");
        }
    }

    private String[] titles() {
        List<String> titles = new ArrayList<>();
        if (asked.isTimed()) {
            titles.add("PERIOD");
        }
        titles.addAll(asked.groups());
        titles.add(">" + asked.metric());
        titles.add(">CHARGES");
        return titles.toArray(String[]::new);
    }

    private String[] cells(CostRow row) {
        List<String> cells = new ArrayList<>();
        if (row.time() != null) {
            cells.add(result.query().grain().name(row.time()));
        }
        for (int at = 0; at < asked.groups().size(); at++) {
            cells.add(shown(row.value(asked.dimension(at))));
        }
        cells.add(asked.isMoney() ? Shown.money(row.known()) : quantity(row));
        cells.add(Shown.whole(row.charges()));
        return cells.toArray(String[]::new);
    }

    private static String quantity(CostRow row) {
        return row.sum() == null
                ? Shown.UNKNOWN
                : row.sum().toPlainString() + (row.unit() == null ? "" : " " + row.unit());
    }

    private static String shown(@Nullable String value) {
        return value == null ? NO_VALUE : value;
    }
}
