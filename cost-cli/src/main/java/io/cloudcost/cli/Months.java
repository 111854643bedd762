package io.cloudcost.cli;

import io.cloudcost.model.Period;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneOffset;

/** Names of billing months. */
final class Months {

    // Providers count months in time zones of their own; half a month away from an edge none of them matters.
    private static final Duration WELL_INSIDE = Duration.ofDays(14);

    private Months() {}

    /** The first month of a period of whole months. */
    static YearMonth first(Period period) {
        return YearMonth.from(period.start().plus(WELL_INSIDE).atOffset(ZoneOffset.UTC));
    }

    /** The last month of a period of whole months. */
    static YearMonth last(Period period) {
        return YearMonth.from(period.end().minus(WELL_INSIDE).atOffset(ZoneOffset.UTC));
    }
}
