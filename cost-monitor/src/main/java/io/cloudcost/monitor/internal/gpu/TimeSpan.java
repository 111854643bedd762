package io.cloudcost.monitor.internal.gpu;

import io.cloudcost.model.Money;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of time of a meter.
 *
 * @param rate for an hour; null for time of which nobody knows whether the flag was set
 */
public record TimeSpan(Instant begin, Instant end, @Nullable Money rate) {

    boolean isEmpty() {
        return !begin.isBefore(end);
    }

    boolean isKnown() {
        return rate != null;
    }

    TimeSpan with(Instant from, Instant to) {
        return new TimeSpan(from, to, rate);
    }
}
