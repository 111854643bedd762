package io.cloudcost.cli;

import io.cloudcost.focus.Dimension;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostResult;
import io.cloudcost.query.CostRow;
import io.cloudcost.query.TimeGrain;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An answer of the store for people. */
final class QueryPage {

    private static final String NO_VALUE = "(none)";

    private final CostResult result;
    private final List<Dimension> dimensions;
    private final boolean timed;

    private QueryPage(CostResult result) {
        this.result = result;
        dimensions = result.query().groupBy();
        timed = result.query().grain() != TimeGrain.NONE;
    }

    static void print(Page page, CostResult result) throws IOException {
        new QueryPage(result).print(page);
    }

    private void print(Page page) throws IOException {
        if (result.rows().isEmpty()) {
            page.line("No charges match. 'cost analyze' tells what the store holds.");
            return;
        }
        Table table = Table.of(titles());
        result.rows().forEach(row -> table.row(cells(row)));
        table.print(page);
        page.blank();
        page.line("  " + (result.truncated() ? "Of these rows: " : "Total: ") + Shown.sum(result.total()));
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
        if (timed) {
            titles.add("TIME");
        }
        dimensions.forEach(dimension -> titles.add(dimension.toString()));
        titles.add(">" + result.query().metric().columnName());
        titles.add(">CHARGES");
        return titles.toArray(String[]::new);
    }

    private String[] cells(CostRow row) {
        List<String> cells = new ArrayList<>();
        if (timed) {
            cells.add(span(row.time()));
        }
        dimensions.forEach(dimension -> cells.add(shown(row.value(dimension))));
        cells.add(Shown.money(row.known()));
        cells.add(Shown.whole(row.charges()));
        return cells.toArray(String[]::new);
    }

    private String span(@Nullable Period time) {
        if (time == null) {
            return NO_VALUE;
        }
        return result.query().grain() == TimeGrain.DAY
                ? LocalDate.ofInstant(time.start(), ZoneOffset.UTC).toString()
                : Months.last(time).toString();
    }

    private static String shown(@Nullable String value) {
        return value == null ? NO_VALUE : value;
    }
}
