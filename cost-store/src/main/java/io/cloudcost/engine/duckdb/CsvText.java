package io.cloudcost.engine.duckdb;

import io.cloudcost.files.BillingFile;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.zip.GZIPInputStream;

/** The text of a CSV file, unpacked. */
final class CsvText {

    private static final int BUFFER = 1 << 16;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private CsvText() {}

    /** Without a byte order mark. */
    static BufferedReader open(BillingFile file) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(bytes(file), StandardCharsets.UTF_8), BUFFER);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
        return reader;
    }

    private static InputStream bytes(BillingFile file) throws IOException {
        InputStream in = Files.newInputStream(file.path());
        if (file.format() != BillingFile.Format.CSV_GZIP) {
            return in;
        }
        try {
            return new GZIPInputStream(in, BUFFER);
        } catch (IOException e) {
            in.close();
            throw e;
        }
    }
}
