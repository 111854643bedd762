package io.cloudcost.analysis.html;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table whose columns sort; each cell knows how it sorts. */
final class Table {

    /**
     * A cell.
     *
     * @param text what is read
     * @param order what it sorts by as a number; null to sort by the text
     */
    record Cell(String text, @Nullable BigDecimal order) {

        private static final BigDecimal BELOW_ALL = BigDecimal.valueOf(Long.MIN_VALUE);

        static Cell of(String text) {
            return new Cell(text, null);
        }

        static Cell of(String text, BigDecimal order) {
            return new Cell(text, order);
        }

        /** A count. */
        static Cell of(long count) {
            return new Cell(String.valueOf(count), BigDecimal.valueOf(count));
        }

        /** A figure that is not known; sorts below all others. */
        static Cell unknown() {
            return new Cell("unknown", BELOW_ALL);
        }

        /** The same where the word would say too much. */
        static Cell empty() {
            return new Cell("", BELOW_ALL);
        }
    }

    private static final int SHORT = 20;

    private final Html html;

    private Table(Html html) {
        this.html = html;
    }

    static void write(Html html, String caption, List<String> heads, List<List<Cell>> rows) {
        new Table(html).write(caption, heads, rows);
    }

    private void write(String caption, List<String> heads, List<List<Cell>> rows) {
        html.open("div", "class", "scroll").open("table");
        html.element("caption", caption);
        html.open("thead").open("tr");
        heads.forEach(head -> html.open("th", "scope", "col")
                .element("button", head, "type", "button")
                .close());
        html.close().close().open("tbody");
        rows.forEach(this::row);
        html.close().close().close();
    }

    /** What is short and of one word stays on one line. */
    private void cell(String text) {
        if (text.length() <= SHORT && text.indexOf(' ') < 0) {
            html.element("td", text, "class", "word");
        } else {
            html.element("td", text);
        }
    }

    private void row(List<Cell> cells) {
        html.open("tr");
        for (Cell cell : cells) {
            BigDecimal order = cell.order();
            if (order == null) {
                cell(cell.text());
            } else {
                html.element("td", cell.text(), "class", "number", "data-order", order.toPlainString());
            }
        }
        html.close();
    }
}
