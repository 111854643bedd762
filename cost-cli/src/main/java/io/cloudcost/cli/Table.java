package io.cloudcost.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Rows under a heading, columns two blanks apart; figures stand right. */
final class Table {

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    private record Column(String title, boolean right, int widest) {}

    private Table(List<Column> columns) {
        this.columns = columns;
    }

    /** Titles; one that starts with {@code >} heads a column of figures. */
    static Table of(String... titles) {
        return new Table(List.of(titles).stream().map(Table::column).toList());
    }

    /** One value per column. */
    Table row(String... values) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            cells.add(Text.shorten(Text.printable(values[i]), columns.get(i).widest));
        }
        rows.add(cells);
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void print(Page page) throws IOException {
        int[] widths = widths();
        page.heading(line(columns.stream().map(Column::title).toList(), widths));
        for (List<String> row : rows) {
            page.line(line(row, widths));
        }
    }

    private int[] widths() {
        int[] widths = columns.stream().mapToInt(column -> length(column.title)).toArray();
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], length(row.get(i)));
            }
        }
        return widths;
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder("  ");
        for (int i = 0; i < cells.size(); i++) {
            String blanks = " ".repeat(widths[i] - length(cells.get(i)));
            line.append(columns.get(i).right ? blanks + cells.get(i) : cells.get(i) + blanks);
            line.append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static Column column(String title) {
        return title.startsWith(">") ? new Column(title.substring(1), true, 40) : new Column(title, false, 72);
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
