package io.cloudcost.simulator.focus;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;

/** Spreads the rows of a bill over its months. */
final class Months {

    private Months() {}

    static List<Month> of(YearMonth first, YearMonth last, long rows, Estate estate) {
        int count = (int) first.until(last, ChronoUnit.MONTHS) + 1;
        int commitments = estate.commitments.size();
        return IntStream.range(0, count)
                .mapToObj(i -> new Month(i, first.plusMonths(i), share(i, count, rows), commitments))
                .toList();
    }

    private static long share(int index, int count, long rows) {
        return rows / count + (index < rows % count ? 1 : 0);
    }
}
