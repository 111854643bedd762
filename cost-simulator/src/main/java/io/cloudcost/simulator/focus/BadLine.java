package io.cloudcost.simulator.focus;

import io.cloudcost.focus.FocusColumn;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A row that must not be taken.
 *
 * @param file as it was written
 * @param line of the file on which the row begins, the header on 1; line breaks within a text count
 * @param row among the file's rows, the first after the header is 1
 * @param fault what is wrong
 * @param column where; null if it is the row as a whole
 * @param value what stands there; null if nothing does, or if it is the row as a whole
 */
public record BadLine(
        Path file,
        long line,
        long row,
        FocusFault fault,
        @Nullable FocusColumn column,
        @Nullable String value) {}
