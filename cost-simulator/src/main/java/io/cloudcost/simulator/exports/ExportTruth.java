package io.cloudcost.simulator.exports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The right sums of a generated month, in US dollars, without zeros at their end.
 *
 * @param billed what is invoiced, by service and the day (UTC) that a charge starts on; the commitment's fee is on the first
 * @param effective the same with the commitment spread over what it covers; what was not used is on the first
 */
public record ExportTruth(SortedMap<String, BigDecimal> billed, SortedMap<String, BigDecimal> effective) {

    public ExportTruth {
        billed = Collections.unmodifiableSortedMap(new TreeMap<>(billed));
        effective = Collections.unmodifiableSortedMap(new TreeMap<>(effective));
    }

    static ExportTruth of(List<MonthLine> lines) {
        return new ExportTruth(sums(lines, MonthLine::billed), sums(lines, MonthLine::effective));
    }

    /** The key of both maps. */
    public static String key(String service, Instant start) {
        return service + " " + LocalDate.ofInstant(start, ZoneOffset.UTC);
    }

    /** What all of it comes to: the same billed and effective. */
    public BigDecimal total() {
        return billed.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add).stripTrailingZeros();
    }

    private static SortedMap<String, BigDecimal> sums(List<MonthLine> lines, Function<MonthLine, BigDecimal> cost) {
        SortedMap<String, BigDecimal> sums = new TreeMap<>();
        lines.forEach(line -> sums.merge(key(line.service(), line.start()), cost.apply(line), BigDecimal::add));
        sums.replaceAll((key, sum) -> sum.stripTrailingZeros());
        return sums;
    }
}
