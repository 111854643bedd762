package io.cloudcost.budget.internal.charges;

import io.cloudcost.model.Period;
import io.cloudcost.spi.ActualCostRequest.Item;
import io.cloudcost.store.StoredCoverage;
import java.time.Duration;
import java.util.List;

/**
 * Whether charges hold all of the time of an attempt. Where they end before it does, their sum is a part that looks like a cheap job,
 * and goes on saying so.
 *
 * @param units what is held of the provider; nothing if nobody tells
 * @param lag how late charges come
 */
record Held(List<StoredCoverage> units, Duration lag) {

    /** By what is held of the provider, or of all where none is named so. */
    static Held of(String provider, List<StoredCoverage> all, Duration lag) {
        List<StoredCoverage> own = all.stream()
                .filter(it -> it.source().provider().equals(provider))
                .toList();
        return new Held(own.isEmpty() ? all : own, lag);
    }

    /** Each account of which anything is held then must be complete until its end. Where nobody tells, it is taken for held. */
    boolean all(Item item) {
        if (units.isEmpty()) {
            return true;
        }
        Period time = new Period(item.start(), item.end().plusNanos(1));
        List<StoredCoverage> touched = units.stream()
                .filter(it -> it.coverage().billingPeriod().overlaps(time))
                .toList();
        return !touched.isEmpty()
                && !new Completeness(touched, lag).from(item.start()).time().isBefore(item.end());
    }
}
