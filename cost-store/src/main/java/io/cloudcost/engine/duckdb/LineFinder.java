package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import io.cloudcost.files.FileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that records of a CSV file start on: a quoted field may hold line breaks, so that they differ. The
 * engine counts records that it rejects with the header, and those that it takes among themselves.
 */
final class LineFinder {

    private final Map<Long, Long> taken = new HashMap<>();
    private final Map<Long, Long> rejected = new HashMap<>();

    private LineFinder() {}

    /**
     * Reads the file once.
     *
     * @param taken numbers of records from 1, the header and rejected ones not counted
     * @param rejected numbers of records from 1, the header counted
     */
    static LineFinder find(BillingFile file, Set<Long> taken, Set<Long> rejected) {
        LineFinder finder = new LineFinder();
        try (BufferedReader in = CsvText.open(file)) {
            finder.read(new Records(in), taken, rejected);
            return finder;
        } catch (IOException e) {
            throw new FileException("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** The lines by the numbers of taken records. */
    Map<Long, Long> taken() {
        return taken;
    }

    /** The lines by the numbers of rejected records. */
    Map<Long, Long> rejected() {
        return rejected;
    }

    private void read(Records records, Set<Long> wanted, Set<Long> wantedRejected) throws IOException {
        records.next();
        long number = 0;
        long line = records.line;
        boolean found = false;
        for (String text = records.next(); text != null && !found; text = records.next()) {
            if (wantedRejected.contains(records.count)) {
                rejected.put(records.count, line);
            } else if (!text.isEmpty() && wanted.contains(++number)) {
                taken.put(number, line);
            }
            line = records.line;
            found = taken.size() == wanted.size() && rejected.size() == wantedRejected.size();
        }
    }

    /** A file record by record. */
    private static final class Records {

        private final BufferedReader in;

        /** The next line's number. */
        private long line = 1;

        private long count;

        Records(BufferedReader in) {
            this.in = in;
        }

        /** The first line of the next record; null at the end. */
        @Nullable
        String next() throws IOException {
            String first = readLine();
            count++;
            boolean open = first != null && hasOddQuotes(first);
            while (open) {
                String more = readLine();
                open = more != null && !hasOddQuotes(more);
            }
            return first;
        }

        private @Nullable String readLine() throws IOException {
            line++;
            return in.readLine();
        }

        private static boolean hasOddQuotes(String text) {
            return text.chars().filter(c -> c == '"').count() % 2 == 1;
        }
    }
}
