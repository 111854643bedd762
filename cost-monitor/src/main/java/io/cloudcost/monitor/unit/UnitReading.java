package io.cloudcost.monitor.unit;

import io.cloudcost.CostException;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.measure.CalendarPeriod;
import io.cloudcost.monitor.measure.EndedPeriod;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.query.CostData;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Finds a unit's cost out. */
final class UnitReading {

    private final UnitPlan plan;
    private final Supplier<? extends CostData> data;
    private final Instant now;

    /** @param data asked for once the units are counted, since that may take time */
    UnitReading(UnitPlan plan, Supplier<? extends CostData> data, Instant now) {
        this.plan = plan;
        this.data = data;
        this.now = now;
    }

    Measurement measurement(CalendarPeriod span, ZoneId zone) {
        return Told.of(figure(span.around(now, zone)), span.label(), now);
    }

    Measurement measurement(EndedPeriod ended) {
        return Told.of(figure(ended.period()), ended.kind().label(), ended.last());
    }

    UnitFigure figure(Period period) {
        List<String> unknown = new ArrayList<>();
        BigDecimal units = units(period, unknown);
        UnitCharges charges = UnitCharges.read(plan, data.get(), period, unknown);
        Money cost = charges.total(unknown);
        return new UnitFigure(plan.unit(), period, cost, units, unknown, cost == null ? List.of() : charges.segments());
    }

    @SuppressWarnings(
            "IllegalCatch") // a counter of the user's may throw anything: its units are unknown, and the cost is told
    private @Nullable BigDecimal units(Period period, List<String> unknown) {
        UnitCount count = plan.count();
        if (count == null) {
            unknown.add("Nobody counts units of " + plan.unit() + ": say who does with per(...).");
            return null;
        }
        try {
            return checked(count.count(period, now));
        } catch (CostException told) {
            unknown.add(String.valueOf(told.getMessage()));
        } catch (RuntimeException failed) {
            unknown.add("The count of units failed with " + failed.getClass().getSimpleName() + ".");
        }
        return null;
    }

    private static BigDecimal checked(BigDecimal units) {
        if (units.signum() < 0) {
            throw new CostException("The count of units is below zero: " + units.toPlainString() + ".");
        }
        return units;
    }
}
