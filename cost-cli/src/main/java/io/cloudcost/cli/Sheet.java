package io.cloudcost.cli;

import io.cloudcost.analysis.html.TablePage;
import io.cloudcost.analysis.html.TablePage.Cell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Figures, tables and notes that people read in a terminal or as a web page: the same in both. */
final class Sheet {

    private final String title;
    private final TablePage web;
    private final List<Part> parts = new ArrayList<>();

    /** Something that is printed. */
    private interface Part {
        void print(Page page) throws IOException;
    }

    private Sheet(String title) {
        this.title = title;
        this.web = TablePage.titled(title);
    }

    static Sheet titled(String title) {
        return new Sheet(title);
    }

    /** A line under the title. */
    Sheet line(String text) {
        web.line(text);
        parts.add(page -> page.line(Text.printable(text)));
        return this;
    }

    /** A figure, with a few words on it. */
    Sheet figure(String name, String value, String note) {
        web.figure(name, value, note);
        parts.add(page -> page.pair(name, note.isEmpty() ? value : value + " (" + note + ")"));
        return this;
    }

    /** A table under its caption; a head that starts with {@code >} is that of a column of figures. Nothing if there are no rows. */
    Sheet table(String caption, List<String> heads, List<List<Cell>> rows) {
        if (!rows.isEmpty()) {
            web.table(caption, heads.stream().map(Sheet::plain).toList(), rows);
            parts.add(page -> print(page, caption, heads, rows));
        }
        return this;
    }

    /** Sentences, each a point of a list. Nothing if there are none. */
    Sheet notes(String heading, List<String> sentences) {
        if (!sentences.isEmpty()) {
            web.notes(heading, sentences);
            parts.add(page -> {
                page.title(heading);
                for (String sentence : sentences) {
                    page.point(sentence);
                }
            });
        }
        return this;
    }

    void print(Page page) throws IOException {
        page.line(Text.printable(title));
        for (Part part : parts) {
            part.print(page);
        }
    }

    void writePage(Appendable out) throws IOException {
        try {
            web.write(out);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static void print(Page page, String caption, List<String> heads, List<List<Cell>> rows) throws IOException {
        page.title(caption);
        Table table = Table.of(
                heads.stream().map(head -> head.toUpperCase(Locale.ROOT)).toArray(String[]::new));
        for (List<Cell> row : rows) {
            table.row(row.stream().map(Cell::text).toArray(String[]::new));
        }
        table.print(page);
    }

    private static String plain(String head) {
        return head.startsWith(">") ? head.substring(1) : head;
    }
}
