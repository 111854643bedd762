package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import io.cloudcost.files.FileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The first line of a CSV file. The separator is the one under which most names are known.
 *
 * @param names of the columns, without blanks around them
 * @param separator between fields
 */
record CsvHeader(List<String> names, char separator) {

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};
    private static final int LONGEST = 1 << 20;

    CsvHeader {
        names = List.copyOf(names);
    }

    /** @param known whether a name is one that such files have */
    static CsvHeader read(BillingFile file, Predicate<String> known) {
        String line = line(file);
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

    private static String line(BillingFile file) {
        try (BufferedReader in = CsvText.open(file)) {
            StringBuilder line = new StringBuilder();
            boolean quoted = false;
            for (int c = in.read(); c >= 0 && (quoted || (c != '\n' && c != '\r')); c = in.read()) {
                quoted ^= c == '"';
                line.append((char) c);
                if (line.length() > LONGEST) {
                    throw new FileException(file + " has no header line: it is not CSV.");
                }
            }
            return line.toString();
        } catch (IOException e) {
            throw new FileException("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
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
