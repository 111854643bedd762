package io.cloudcost.simulator.focus;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Fields and lines as RFC 4180 has them, but with a bare line feed, in UTF-8; quotes only where they are needed. Most
 * fields are plain ASCII and go the short way, which is what makes large files quick.
 */
final class CsvText implements Closeable {

    private static final int SIZE = 1 << 16;
    private static final int BYTES_PER_CHAR = 3;

    private final OutputStream out;
    private final char separator;
    private byte[] buffer = new byte[SIZE];
    private int end;
    private boolean lineBegun;
    private long line = 1;

    CsvText(OutputStream out, char separator) {
        this.out = out;
        this.separator = separator;
    }

    /** The line that is written to, from 1. */
    long line() {
        return line;
    }

    /** A byte order mark, at the very start. */
    void mark() {
        encoded("\uFEFF");
    }

    /** A text, in quotes if it needs them. */
    void field(String text) throws IOException {
        separate(text);
        int begin = end;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80 || isSpecial(c)) {
                end = begin;
                encoded(needsQuotes(text) ? quoted(text) : text);
                return;
            }
            buffer[end++] = (byte) c;
        }
    }

    /** What stands for null: as it is, whatever it holds. */
    void raw(String text) throws IOException {
        separate(text);
        encoded(text);
    }

    void endLine() throws IOException {
        room(1);
        buffer[end++] = '\n';
        line++;
        lineBegun = false;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            out.write(buffer, 0, end);
        }
    }

    private void separate(String text) throws IOException {
        room(BYTES_PER_CHAR * text.length() + 3);
        if (lineBegun) {
            buffer[end++] = (byte) separator;
        }
        lineBegun = true;
    }

    private boolean isSpecial(char c) {
        return c == separator || c == '"' || c == '\n' || c == '\r';
    }

    private boolean needsQuotes(String text) {
        return text.indexOf('"') >= 0
                || text.indexOf(separator) >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0;
    }

    private String quoted(String text) {
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            line++;
        }
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private void encoded(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        System.arraycopy(bytes, 0, buffer, end, bytes.length);
        end += bytes.length;
    }

    private void room(int more) throws IOException {
        if (end + more <= buffer.length) {
            return;
        }
        out.write(buffer, 0, end);
        end = 0;
        if (more > buffer.length) {
            buffer = new byte[more];
        }
    }
}
