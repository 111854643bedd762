package io.cloudcost.monitor.unit;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.ExchangeRates;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.query.CostFilter;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a unit's cost is found.
 *
 * @param count null while nobody counts
 * @param parts none for all charges
 * @param currency null for that of the charges
 * @param zone null for the watch's
 */
record UnitPlan(
        String unit,
        @Nullable UnitCount count,
        List<SharedCost> parts,
        FocusColumn metric,
        @Nullable String currency,
        @Nullable ExchangeRates rates,
        List<CalendarPeriod> spans,
        @Nullable ZoneId zone,
        Dimension segments) {

    private static final List<SharedCost> ALL = List.of(new SharedCost("own", CostFilter.all(), BigDecimal.ONE));

    static UnitPlan of(String unit) {
        return new UnitPlan(
                unit,
                null,
                List.of(),
                FocusColumn.BILLED_COST,
                null,
                null,
                List.of(CalendarPeriod.MONTH),
                null,
                Dimension.of(FocusColumn.SERVICE_NAME));
    }

    /** What the units cost; all charges where nothing was said. */
    List<SharedCost> costs() {
        return parts.isEmpty() ? ALL : parts;
    }

    UnitPlan withCount(UnitCount value) {
        return new UnitPlan(unit, value, parts, metric, currency, rates, spans, zone, segments);
    }

    UnitPlan withParts(List<SharedCost> value) {
        return new UnitPlan(unit, count, List.copyOf(value), metric, currency, rates, spans, zone, segments);
    }

    UnitPlan withMetric(FocusColumn value) {
        return new UnitPlan(unit, count, parts, value, currency, rates, spans, zone, segments);
    }

    UnitPlan withRates(String into, ExchangeRates value) {
        return new UnitPlan(unit, count, parts, metric, into, value, spans, zone, segments);
    }

    UnitPlan withSpans(List<CalendarPeriod> value) {
        return new UnitPlan(unit, count, parts, metric, currency, rates, value, zone, segments);
    }

    UnitPlan withZone(ZoneId value) {
        return new UnitPlan(unit, count, parts, metric, currency, rates, spans, value, segments);
    }

    UnitPlan withSegments(Dimension value) {
        return new UnitPlan(unit, count, parts, metric, currency, rates, spans, zone, value);
    }
}
