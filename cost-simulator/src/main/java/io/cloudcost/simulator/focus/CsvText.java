package io.cloudcost.simulator.focus;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Fields and lines as RFC 4180 has them, but with a bare line feed, in UTF-8; quotes only where they are needed. */
final class CsvText implements Closeable {

    private static final int SIZE = 1 << 16;

    private final Writer out;
    private final char separator;
    private char[] buffer = new char[SIZE];
    private int end;
    private boolean lineBegun;
    private long line = 1;

    CsvText(OutputStream out, char separator) {
        this.out = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        this.separator = separator;
    }

    /** The line that is written to, from 1. */
    long line() {
        return line;
    }

    /** A byte order mark, at the very start. */
    void mark() {
        buffer[end++] = '\uFEFF';
    }

    /** A text, in quotes if it needs them. */
    void field(String text) throws IOException {
        int length = text.length();
        room(2 * length + 4);
        separate();
        text.getChars(0, length, buffer, end);
        if (plain(length)) {
            end += length;
        } else {
            quoted(text);
        }
    }

    /** What stands for null: as it is, whatever it holds. */
    void raw(String text) throws IOException {
        room(text.length() + 2);
        separate();
        text.getChars(0, text.length(), buffer, end);
        end += text.length();
    }

    void endLine() throws IOException {
        room(1);
        buffer[end++] = '\n';
        line++;
        lineBegun = false;
    }

    @Override
    public void close() throws IOException {
        out.write(buffer, 0, end);
        out.close();
    }

    private void separate() {
        if (lineBegun) {
            buffer[end++] = separator;
        }
        lineBegun = true;
    }

    private boolean plain(int length) {
        for (int i = end; i < end + length; i++) {
            char c = buffer[i];
            if (c == separator || c == '"' || c == '\n' || c == '\r') {
                return false;
            }
        }
        return true;
    }

    private void quoted(String text) {
        buffer[end++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                buffer[end++] = c;
            }
            line += c == '\n' ? 1 : 0;
            buffer[end++] = c;
        }
        buffer[end++] = '"';
    }

    private void room(int more) throws IOException {
        if (end + more <= buffer.length) {
            return;
        }
        out.write(buffer, 0, end);
        end = 0;
        if (more > buffer.length) {
            buffer = new char[more];
        }
    }
}
