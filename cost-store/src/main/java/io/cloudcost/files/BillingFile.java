package io.cloudcost.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A file with charges.
 *
 * @param path where it is
 * @param format how it is written
 * @param dataset what of the provider's it holds, as the manifest of its export says, for example {@code AmortizedCost};
 *     null if none says
 * @param name what people know it as; where it is, unless this is a copy
 */
public record BillingFile(
        Path path, Format format, @Nullable String dataset, String name) {

    /** A file that is no copy, and of which no manifest says what it holds. */
    public BillingFile(Path path, Format format) {
        this(path, format, null, path.toString());
    }

    /** How a file is written. */
    public enum Format {
        /** Text with a header line. */
        CSV,
        /** The same, compressed with gzip. */
        CSV_GZIP,
        /** Text with a JSON object in each line. */
        JSON_LINES,
        /** The same, compressed with gzip. */
        JSON_LINES_GZIP,
        /** Apache Parquet. */
        PARQUET
    }

    /** The same file, of which a manifest says what it holds. */
    BillingFile withDataset(@Nullable String value) {
        return new BillingFile(path, format, value, name);
    }

    /** The same file, which people know by another name. */
    BillingFile withName(String value) {
        return new BillingFile(path, format, dataset, value);
    }

    /** What of the provider's it holds, where a manifest says so. */
    public Optional<String> knownDataset() {
        return Optional.ofNullable(dataset);
    }

    /**
     * Whether both have the same bytes.
     *
     * @throws FileException if one cannot be read
     */
    public boolean isCopyOf(BillingFile other) {
        try {
            return Files.mismatch(path, other.path) < 0;
        } catch (IOException e) {
            throw new FileException("Cannot read " + name + ": " + e.getMessage() + ".", e);
        }
    }

    /** Whether it is text with a JSON object in each line, compressed or not. */
    public boolean isJsonLines() {
        return format == Format.JSON_LINES || format == Format.JSON_LINES_GZIP;
    }

    /** Whether it is text that is compressed with gzip, whatever its name says. */
    public boolean isCompressed() {
        return format == Format.CSV_GZIP || format == Format.JSON_LINES_GZIP;
    }

    /** Whether it is text in lines, compressed or not. */
    public boolean isText() {
        return format != Format.PARQUET;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
