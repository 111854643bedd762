package io.cloudcost.files;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row that could not be taken.
 *
 * @param file where it is
 * @param line the line it starts on, the header being 1; in Parquet, which has no lines, the number of the row from 1
 * @param column which column is at fault; null if it is the row as a whole
 * @param value what stands there; null if nothing does
 * @param reason one sentence
 */
public record QuarantinedRow(
        String file,
        long line,
        @Nullable String column,
        @Nullable String value,
        String reason) {

    /** The column at fault. */
    public Optional<String> faultyColumn() {
        return Optional.ofNullable(column);
    }

    /** The value at fault. */
    public Optional<String> faultyValue() {
        return Optional.ofNullable(value);
    }
}
