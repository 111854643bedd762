package io.cloudcost.cli;

import io.cloudcost.ConfigurationException;
import io.cloudcost.model.Period;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which months. */
final class MonthOptions {

    @Option(
            names = "--from",
            paramLabel = "MONTH",
            converter = MonthConverter.class,
            description = "first month, for example 2026-09; a day stands for its whole month")
    @Nullable
    YearMonth from;

    @Option(
            names = "--to",
            paramLabel = "MONTH",
            converter = MonthConverter.class,
            description = "last month, inclusive")
    @Nullable
    YearMonth to;

    /** Refuses a month of which nothing can have been charged yet, beside what {@link #check} refuses. */
    void checkBegun(Clock clock) {
        check(clock);
        YearMonth now = now(clock);
        if (to != null && to.isAfter(now)) {
            throw new ConfigurationException(
                    "The month " + to + " has not begun: it is " + now + ". Leave --to out, or give an earlier one.");
        }
    }

    /** Refuses a period that ends before it starts, be its end told or the current month. */
    void check(Clock clock) {
        if (from == null) {
            return;
        }
        YearMonth last = last(clock);
        if (from.isAfter(last)) {
            throw new ConfigurationException("The period ends before it starts: from " + from + " to " + last
                    + (to != null ? ". Swap --from and --to." : ", the current month. Give an earlier --from."));
        }
    }

    /** From the first month, or the beginning of time, to the last month or the current one; null for all time. */
    @Nullable
    Period period(Clock clock) {
        if (from == null && to == null) {
            return null;
        }
        return Period.months(from != null ? from : YearMonth.of(1970, 1), last(clock));
    }

    private YearMonth last(Clock clock) {
        return to != null ? to : now(clock);
    }

    private static YearMonth now(Clock clock) {
        return YearMonth.now(clock.withZone(ZoneOffset.UTC));
    }
}
