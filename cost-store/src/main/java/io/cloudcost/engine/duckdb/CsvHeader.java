package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import io.cloudcost.files.FileException;
import io.cloudcost.focus.FocusColumn;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The first line of a CSV file. The separator is the one under which most names are columns of FOCUS.
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

    static CsvHeader read(BillingFile file) {
        String line = line(file);
        CsvHeader best = split(line, SEPARATORS[0]);
        for (char separator : SEPARATORS) {
            CsvHeader header = split(line, separator);
            if (header.known() > best.known()) {
                best = header;
            }
        }
        return best;
    }

    private long known() {
        return names.stream().filter(name -> FocusColumn.find(name).isPresent()).count();
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
