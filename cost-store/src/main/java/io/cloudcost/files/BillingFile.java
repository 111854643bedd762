package io.cloudcost.files;

import java.nio.file.Path;

/**
 * A file with charges.
 *
 * @param path where it is
 * @param format how it is written
 */
public record BillingFile(Path path, Format format) {

    /** How a file is written. */
    public enum Format {
        /** Text with a header line. */
        CSV,
        /** The same, compressed with gzip. */
        CSV_GZIP,
        /** Apache Parquet. */
        PARQUET
    }

    /** Whether it is text in rows and columns, compressed or not. */
    public boolean isText() {
        return format != Format.PARQUET;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
