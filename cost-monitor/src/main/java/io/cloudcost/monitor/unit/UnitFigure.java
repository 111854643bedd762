package io.cloudcost.monitor.unit;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What units cost in a span of time. It is kept as cost and units, both exact; what one unit costs is their ratio, rounded only
 * when it is asked for. Without units, or with an unknown part, it is unknown: neither infinite nor zero.
 *
 * @param unit what is counted, for example {@code lead}
 * @param period of the costs and of the units
 * @param cost null if it is unknown
 * @param units how many; null if that is unknown
 * @param unknown why cost or units are unknown, for people; empty where both are known
 * @param segments what the cost is made of, the largest first; they add up to the cost
 */
public record UnitFigure(
        String unit,
        Period period,
        @Nullable Money cost,
        @Nullable BigDecimal units,
        List<String> unknown,
        List<Segment> segments) {

    /** How many digits after the point a rate has in measurements. */
    public static final int SCALE = 12;

    public UnitFigure {
        units = units == null ? null : Money.canonical(units);
        unknown = List.copyOf(unknown);
        segments = List.copyOf(segments);
        if (units != null && units.signum() < 0) {
            throw new IllegalArgumentException("Units are counted from zero on, not " + units.toPlainString() + ".");
        }
    }

    /** A figure of which both parts are known. */
    public static UnitFigure of(String unit, Period period, Money cost, BigDecimal units) {
        return new UnitFigure(unit, period, cost, units, List.of(), List.of());
    }

    /**
     * What one unit costs, rounded half to even; empty if it is unknown.
     *
     * @param scale digits after the point
     */
    public Optional<Money> each(int scale) {
        return cost == null ? Optional.empty() : each(cost, scale);
    }

    /** What a part of the cost comes to for one unit. */
    Optional<Money> each(Money part, int scale) {
        return units == null || units.signum() == 0
                ? Optional.empty()
                : Optional.of(Money.of(part.amount().divide(units, scale, RoundingMode.HALF_EVEN), part.currency()));
    }

    /** Why it is unknown what one unit costs; empty if it is known. */
    public String reason() {
        if (!unknown.isEmpty()) {
            return String.join(" ", unknown);
        }
        return units == null || units.signum() == 0 ? "No " + unit + " was counted, and " + cost + " was spent." : "";
    }

    /**
     * A part of the cost.
     *
     * @param name for example of a service
     * @param cost exact
     * @param units of this part alone; null where all parts share the same units
     */
    public record Segment(String name, Money cost, @Nullable BigDecimal units) {}
}
