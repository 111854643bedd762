package io.cloudcost.analysis.html;

import io.cloudcost.analysis.Figures;
import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A web page of figures and tables about anything. Like {@link HtmlReport} it needs no network and runs no script but its own, and every
 * text is escaped. Its parts come in the order in which they are added.
 */
public final class TablePage {

    private final String title;
    private final List<String> lines = new ArrayList<>();
    private final List<Consumer<Html>> figures = new ArrayList<>();
    private final List<Consumer<Html>> sections = new ArrayList<>();

    private TablePage(String title) {
        this.title = title;
    }

    /**
     * A value of a table.
     *
     * @param text what is read
     * @param order what it sorts by as a number; null to sort by the text
     */
    public record Cell(String text, @Nullable BigDecimal order) {

        private static final BigDecimal BELOW_ALL = BigDecimal.valueOf(Long.MIN_VALUE);

        /** A text. */
        public static Cell of(String text) {
            return new Cell(text, null);
        }

        /** A count. */
        public static Cell of(long count) {
            return new Cell(String.valueOf(count), BigDecimal.valueOf(count));
        }

        /** An amount, rounded to cents for the reader; null is unknown, and sorts below all others. */
        public static Cell of(@Nullable Money money) {
            return money == null ? new Cell("unknown", BELOW_ALL) : new Cell(Figures.money(money), money.amount());
        }

        /** A share, shown in percent; null is none, and sorts below all others. */
        public static Cell share(@Nullable BigDecimal share) {
            return share == null ? new Cell("", BELOW_ALL) : new Cell(Figures.percent(share), share);
        }
    }

    /** Begins a page. */
    public static TablePage titled(String title) {
        return new TablePage(title);
    }

    /** A line under the title. */
    public TablePage line(String text) {
        lines.add(text);
        return this;
    }

    /** A figure that stands out, with a few words on it. */
    public TablePage figure(String name, String value, String note) {
        figures.add(html -> html.open("div", "class", "figure")
                .element("span", name, "class", "title")
                .element("strong", value)
                .element("span", note, "class", "note")
                .close());
        return this;
    }

    /** A table; each row has as many cells as there are heads. */
    public TablePage table(String caption, List<String> heads, List<List<Cell>> rows) {
        List<List<Table.Cell>> cells = rows.stream()
                .map(row -> row.stream()
                        .map(cell -> new Table.Cell(cell.text(), cell.order()))
                        .toList())
                .toList();
        sections.add(html -> {
            html.open("section");
            Table.write(html, caption, heads, cells);
            html.close();
        });
        return this;
    }

    /** Sentences, each a point of a list. */
    public TablePage notes(String heading, List<String> sentences) {
        List<String> all = List.copyOf(sentences);
        sections.add(html -> {
            html.open("section").element("h2", heading).open("ul", "class", "short");
            all.forEach(sentence -> html.element("li", sentence));
            html.close().close();
        });
        return this;
    }

    /**
     * Writes the page.
     *
     * @param out takes it as text; to be encoded as UTF-8
     * @throws java.io.UncheckedIOException if {@code out} fails
     */
    public void write(Appendable out) {
        Html html = new Html(out);
        Frame.open(html, title);
        html.open("header").element("h1", title);
        lines.forEach(line -> html.element("p", line));
        Frame.theme(html);
        html.close().open("main");
        if (!figures.isEmpty()) {
            html.open("section", "class", "figures");
            figures.forEach(figure -> figure.accept(html));
            html.close();
        }
        sections.forEach(section -> section.accept(html));
        html.close();
        html.open("footer")
                .element("p", "Figures are rounded to cents for reading. Made by CloudCost for Java.")
                .close();
        Frame.close(html);
    }
}
