package io.cloudcost.analysis.html;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML. The one place that knows how to escape: every text and attribute value goes through here, whoever's it is.
 */
final class Html {

    private final Appendable out;
    private final Deque<String> open = new ArrayDeque<>();

    Html(Appendable out) {
        this.out = out;
    }

    /** Opens an element; attributes come as name, value, name, value. */
    Html open(String tag, String... attributes) {
        start(tag, attributes);
        open.push(tag);
        return raw(">");
    }

    /** Closes the element that was opened last. */
    Html close() {
        return raw("</" + open.pop() + ">");
    }

    /** An element that holds only this text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** An element that holds nothing, such as a shape in SVG. */
    Html empty(String tag, String... attributes) {
        return start(tag, attributes).raw("/>");
    }

    Html text(String text) {
        return raw(escape(text));
    }

    /** Our own markup, style or script; never anything that came from outside. */
    Html raw(String markup) {
        try {
            out.append(markup);
        } catch (IOException failure) {
            throw new UncheckedIOException("The report could not be written", failure);
        }
        return this;
    }

    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> append(escaped, character));
        return escaped.toString();
    }

    private Html start(String tag, String... attributes) {
        raw("<" + tag);
        for (int i = 0; i < attributes.length; i += 2) {
            raw(" " + attributes[i] + "=\"" + escape(attributes[i + 1]) + "\"");
        }
        return this;
    }

    private static void append(StringBuilder escaped, int character) {
        switch (character) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#39;");
            default -> appendPlain(escaped, character);
        }
    }

    private static void appendPlain(StringBuilder escaped, int character) {
        boolean control = Character.isISOControl(character) && character != '\n' && character != '\t';
        boolean bidi = (character >= 0x202A && character <= 0x202E) || (character >= 0x2066 && character <= 0x2069);
        boolean half = character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
        // Control and direction marks could make a page show something else than it says; half a character breaks it.
        escaped.appendCodePoint(control || bidi || half ? 0xFFFD : character);
    }
}
