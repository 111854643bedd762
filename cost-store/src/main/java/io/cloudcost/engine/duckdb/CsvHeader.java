package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import io.cloudcost.files.FileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The first line of a CSV file. The separator is the one under which most names are known.
 *
 * @param names of the columns, without blanks around them
 * @param separator between fields
 */
record CsvHeader(List<String> names, char separator) {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LONGEST = 1 << 20;
    private static final int FIRST_ROWS = 5;

    CsvHeader {
        names = List.copyOf(names);
    }

    /** @param known whether a name is one that such files have */
    static CsvHeader read(BillingFile file, Predicate<String> known) {
        String line = lines(file, 1).get(0);
        CsvHeader best = split(line, SEPARATORS[0]);
        for (char separator : SEPARATORS) {
            CsvHeader header = split(line, separator);
            if (header.count(known) > best.count(known)) {
                best = header;
            }
        }
        return best;
    }

    private long count(Predicate<String> known) {
        return names.stream().filter(known).count();
    }

    /** Without the last columns where the first rows all end before them. */
    CsvHeader withoutEmptyEnd(BillingFile file) {
        List<String> rows = lines(file, 1 + FIRST_ROWS);
        Set<Integer> fields = rows.stream()
                .skip(1)
                .map(row -> split(row, separator).names().size())
                .collect(Collectors.toSet());
        int most = fields.size() == 1 ? fields.iterator().next() : names.size();
        return new CsvHeader(names.subList(0, Math.min(most, names.size())), separator);
    }

    /** The first records; the first of all even if there is none. */
    private static List<String> lines(BillingFile file, int most) {
        List<String> lines = new ArrayList<>();
        try (BufferedReader in = CsvText.open(file)) {
            do {
                lines.add(line(in));
            } while (lines.size() < most && isMore(in));
        } catch (IOException e) {
            throw new FileException("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
        if (lines.get(0).length() > LONGEST) {
            throw new FileException(file + " has no header line: it is not CSV.");
        }
        return lines;
    }

    private static boolean isMore(BufferedReader in) throws IOException {
        int c;
        do {
            in.mark(1);
            c = in.read();
        } while (c == '\n' || c == '\r');
        in.reset();
        return c >= 0;
    }

    private static String line(BufferedReader in) throws IOException {
        StringBuilder line = new StringBuilder();
        boolean quoted = false;
        int c = in.read();
        while (c >= 0 && line.length() <= LONGEST && (quoted || (c != '\n' && c != '\r'))) {
            quoted ^= c == '"';
            line.append((char) c);
            c = in.read();
        }
        return line.toString();
    }

    private static CsvHeader split(String line, char separator) {
        List<String> names = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                names.add(name.toString().strip());
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        names.add(name.toString().strip());
        return new CsvHeader(names, separator);
    }
}
