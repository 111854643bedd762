package io.cloudcost.usecase;

import io.cloudcost.model.Period;
import io.cloudcost.query.CostFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a use case is asked about.
 *
 * @param period charges of billing periods that start in it; null for all
 * @param chargePeriod charges that start in it; null for all
 * @param filter which charges, beside those that the use case is about anyway
 * @param tag the key of the tag that says whose a charge is; only some use cases need one
 * @param limit the most rows; 0 for as many as the use case gives
 */
public record UseCaseScope(
        @Nullable Period period,
        @Nullable Period chargePeriod,
        CostFilter filter,
        @Nullable String tag,
        int limit) {

    public UseCaseScope {
        if (limit < 0) {
            throw new IllegalArgumentException("A limit must not be negative, but is " + limit);
        }
    }

    /** Everything. */
    public static UseCaseScope all() {
        return new UseCaseScope(null, null, CostFilter.all(), null, 0);
    }

    /** Only charges of billing periods that start in this period. */
    public UseCaseScope withPeriod(@Nullable Period value) {
        return new UseCaseScope(value, chargePeriod, filter, tag, limit);
    }

    /** Only charges that start in this period. */
    public UseCaseScope withChargePeriod(@Nullable Period value) {
        return new UseCaseScope(period, value, filter, tag, limit);
    }

    /** Only these charges, of those that were asked for already. */
    public UseCaseScope where(CostFilter value) {
        return new UseCaseScope(period, chargePeriod, filter.and(value), tag, limit);
    }

    /** The key of the tag that says whose a charge is. */
    public UseCaseScope withTag(@Nullable String key) {
        return new UseCaseScope(period, chargePeriod, filter, key, limit);
    }

    /** The most rows; 0 for as many as the use case gives. */
    public UseCaseScope withLimit(int value) {
        return new UseCaseScope(period, chargePeriod, filter, tag, value);
    }
}
