package io.cloudcost.monitor.gpu;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a flag stands.
 *
 * @param on whether it is set
 * @param since since when it certainly stands so without a break, UTC; null if nobody knows
 */
public record FlagReading(boolean on, @Nullable Instant since) {}
