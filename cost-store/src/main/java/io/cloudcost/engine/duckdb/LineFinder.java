package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import io.cloudcost.files.FileException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.Set;

/** Finds the lines that records of a CSV file start on: a quoted field may hold line breaks, so that they differ. */
final class LineFinder {

    private LineFinder() {}

    /**
     * The lines of records.
     *
     * @param records numbers of records from 1, the header not counted, ascending
     * @param passedOver lines of records that have no number
     */
    static long[] lines(BillingFile file, long[] records, Set<Long> passedOver) {
        long[] lines = new long[records.length];
        try (BufferedReader in = CsvText.open(file)) {
            Cursor cursor = new Cursor(in, passedOver);
            cursor.next();
            for (int i = 0; i < records.length; i++) {
                lines[i] = cursor.lineOf(records[i]);
            }
            return lines;
        } catch (IOException e) {
            throw new FileException("Cannot read " + file + ": " + e.getMessage() + ".", e);
        }
    }

    /** Goes over a file record by record. */
    private static final class Cursor {

        private final BufferedReader in;
        private final Set<Long> passedOver;
        private long record;
        private long line = 1;

        Cursor(BufferedReader in, Set<Long> passedOver) {
            this.in = in;
            this.passedOver = passedOver;
        }

        long lineOf(long wanted) throws IOException {
            long start = line;
            while (record < wanted) {
                start = line;
                String text = next();
                if (text == null) {
                    return start;
                }
                if (!text.isEmpty() && !passedOver.contains(start)) {
                    record++;
                }
            }
            return start;
        }

        /** The text of a record, over as many lines as it has; null at the end. */
        @org.jspecify.annotations.Nullable
        String next() throws IOException {
            String text = in.readLine();
            line++;
            if (text == null) {
                return null;
            }
            boolean open = isOpen(text, false);
            for (String more = text; open; open = isOpen(more, true)) {
                more = in.readLine();
                line++;
                if (more == null) {
                    return text;
                }
            }
            return text;
        }

        /** Whether a quoted field goes on behind this line. */
        private static boolean isOpen(String text, boolean openBefore) {
            return openBefore ^ (text.chars().filter(c -> c == '"').count() % 2 == 1);
        }
    }
}
