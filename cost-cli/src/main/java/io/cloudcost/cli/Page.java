package io.cloudcost.cli;

import java.io.IOException;
import java.util.List;

/** What people read: titles, lines and tables; coloured only where a terminal shows it. */
final class Page {

    private static final String BOLD = "\u001b[1m";
    private static final String DIM = "\u001b[2m";
    private static final String WARNING = "\u001b[33m";
    private static final String PLAIN = "\u001b[0m";

    private static final int WIDTH = 100;
    private static final int VALUES = 28;

    private final Appendable out;
    private final boolean colour;

    Page(Appendable out, boolean colour) {
        this.out = out;
        this.colour = colour;
    }

    /** The title of a section, with a blank line before it. */
    void title(String text) throws IOException {
        blank();
        line(painted(BOLD, text));
    }

    /** The head of a table. */
    void heading(String text) throws IOException {
        line(painted(DIM, text));
    }

    /** A line of text that this program made. */
    void line(String text) throws IOException {
        out.append(text).append(System.lineSeparator());
    }

    /** A name and what it is, aligned with its neighbours. */
    void pair(String name, String value) throws IOException {
        line("  " + name + " ".repeat(Math.max(1, VALUES - 2 - name.length())) + Text.printable(value));
    }

    /** A name and many words, on as many lines as they need. */
    void pair(String name, List<String> words) throws IOException {
        String before = name;
        for (String line : Text.wrap(Text.printable(String.join(", ", words)), WIDTH - VALUES)) {
            pair(before, line);
            before = "";
        }
    }

    /** Sentences, each a point of a list; its line breaks part them. */
    void sentences(String text) throws IOException {
        for (String sentence : text.lines().toList()) {
            point(sentence);
        }
    }

    /** A point of a list, of any length. */
    void point(String text) throws IOException {
        point("- ", text, "");
    }

    /** A point that the reader must not miss. */
    void warning(String text) throws IOException {
        point("! ", text, WARNING);
    }

    /** Says that a list was cut. */
    void rest(int more, String what) throws IOException {
        rest(more, what, "--format json lists all");
    }

    /** Says that a list was cut, and where the rest is. */
    void rest(int more, String what, String where) throws IOException {
        if (more > 0) {
            line("  ... and " + Text.count(more, "more " + what) + " (" + where + ")");
        }
    }

    void blank() throws IOException {
        line("");
    }

    private void point(String mark, String text, String how) throws IOException {
        String before = "  " + mark;
        for (String line : Text.wrap(Text.printable(text), WIDTH - before.length())) {
            line(how.isEmpty() ? before + line : painted(how, before + line));
            before = "    ";
        }
    }

    private String painted(String how, String text) {
        return colour ? how + text + PLAIN : text;
    }
}
