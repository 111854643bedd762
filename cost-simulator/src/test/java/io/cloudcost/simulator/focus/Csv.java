package io.cloudcost.simulator.focus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Reads CSV for tests, knowing nothing of how it was written: null for an empty field without quotes. */
final class Csv {

    private final String text;
    private final char separator;
    private int at;
    private long line = 1;

    private Csv(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    /** One record. @param line on which it begins */
    record Line(long line, List<@Nullable String> fields) {}

    static String text(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(in) : in) {
            return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static List<Line> lines(Path file, char separator) throws IOException {
        String text = text(file);
        Csv csv = new Csv(text.startsWith("\uFEFF") ? text.substring(1) : text, separator);
        List<Line> lines = new ArrayList<>();
        while (csv.at < csv.text.length()) {
            lines.add(csv.line());
        }
        return lines;
    }

    /** The rows as maps by the names of the header. */
    static List<Map<String, @Nullable String>> rows(Path file, char separator) throws IOException {
        List<Line> lines = lines(file, separator);
        List<@Nullable String> header = lines.get(0).fields();
        List<Map<String, @Nullable String>> rows = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            Map<String, @Nullable String> row = new LinkedHashMap<>();
            for (int i = 0; i < header.size(); i++) {
                row.put(header.get(i), line.fields().get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    private Line line() {
        long begin = line;
        List<@Nullable String> fields = new ArrayList<>();
        do {
            fields.add(field());
        } while (text.charAt(at++) == separator);
        line++;
        return new Line(begin, fields);
    }

    private @Nullable String field() {
        if (text.charAt(at) == '"') {
            return quoted();
        }
        int begin = at;
        while (text.charAt(at) != separator && text.charAt(at) != '\n') {
            at++;
        }
        return begin == at ? null : text.substring(begin, at);
    }

    private String quoted() {
        StringBuilder field = new StringBuilder();
        at++;
        while (text.charAt(at) != '"' || text.charAt(at + 1) == '"') {
            at += text.charAt(at) == '"' ? 1 : 0;
            line += text.charAt(at) == '\n' ? 1 : 0;
            field.append(text.charAt(at++));
        }
        at++;
        return field.toString();
    }
}
