package io.cloudcost.budget.internal.charges;

import io.cloudcost.model.Period;
import io.cloudcost.spi.ActualCostRequest.Item;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A time in which an attempt of a job used resources.
 *
 * @param key of the attempt
 * @param job the job's
 * @param ids of the resources
 * @param tags that they carry
 */
record Use(String key, String job, List<String> ids, Map<String, String> tags, Instant start, Instant end) {

    /** An attempt may have ended in the moment in which it began; what its machine was charged at least is all the same its own. */
    Use {
        end = end.isAfter(start) ? end : start.plusNanos(1);
    }

    static Use of(Item item) {
        return new Use(
                item.key(), item.job(), item.resourceIds(), item.billingTags().asMap(), item.start(), item.end());
    }

    boolean overlaps(Period period) {
        return start.isBefore(period.end()) && period.start().isBefore(end);
    }

    /** Whether no more than this lies between the two. */
    boolean isNear(Use other, Duration time) {
        return start.isBefore(other.end.plus(time)) && other.start.isBefore(end.plus(time));
    }

    /** How long it lasted in this time. */
    Duration in(Period period) {
        Instant from = start.isAfter(period.start()) ? start : period.start();
        Instant to = end.isBefore(period.end()) ? end : period.end();
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }
}
