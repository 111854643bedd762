package io.cloudcost.spi;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How late a provider's bill is.
 *
 * @param first when a first look after the end of a job is worth its price
 * @param settled when figures have stopped changing
 * @param reach how long after its end a resource can be asked for; null if there is no limit
 * @param largestBatch how many jobs one question can hold, with all their attempts; above zero
 */
public record Lateness(
        Duration first, Duration settled, @Nullable Duration reach, int largestBatch) {}
