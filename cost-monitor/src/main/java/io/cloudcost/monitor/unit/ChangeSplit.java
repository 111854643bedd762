package io.cloudcost.monitor.unit;

import io.cloudcost.model.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Splits a change. Between the cost before and after two steps are reckoned for each segment: the old cost at the new volume, and
 * that at the new mix. The parts are the differences of neighbours, so that rounding the steps takes nothing from the sum.
 */
final class ChangeSplit {

    private static final int SCALE = 12;
    private static final String REST = "all else";

    private final UnitFigure before;
    private final UnitFigure after;
    private final List<String> unknown = new ArrayList<>();

    ChangeSplit(UnitFigure before, UnitFigure after) {
        this.before = before;
        this.after = after;
    }

    UnitChange change() {
        Money first = before.cost();
        Money second = after.cost();
        Stream.of(before, after)
                .filter(it -> !it.reason().isEmpty())
                .forEach(it -> unknown.add(it.period() + ": " + it.reason()));
        if (first == null || second == null || !first.currency().equals(second.currency())) {
            unknown.add("The change of the cost is not known.");
            return told(null, List.of());
        }
        Money change = second.minus(first);
        return unknown.isEmpty() ? told(change, segments(first, second)) : told(change, List.of());
    }

    private UnitChange told(@Nullable Money change, List<UnitChange.SegmentChange> segments) {
        UnitChange.Parts parts = segments.stream()
                .map(UnitChange.SegmentChange::parts)
                .reduce(ChangeSplit::plus)
                .orElse(null);
        return new UnitChange(before, after, change, parts, segments, unknown);
    }

    private List<UnitChange.SegmentChange> segments(Money first, Money second) {
        Map<String, UnitFigure.Segment> old = byName(before, first);
        Map<String, UnitFigure.Segment> now = byName(after, second);
        boolean mixed = hasUnits(before) && hasUnits(after);
        if (!mixed) {
            unknown.add("Units of the parts are not known: mix is not told apart from price.");
        }
        Set<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        UnitFigure.Segment none = new UnitFigure.Segment("", Money.zero(first.currency()), BigDecimal.ZERO);
        return names.stream()
                .map(it -> segment(it, old.getOrDefault(it, none), now.getOrDefault(it, none), mixed))
                .sorted(Comparator.comparing((UnitChange.SegmentChange it) ->
                                it.parts().sum().amount().abs())
                        .reversed()
                        .thenComparing(UnitChange.SegmentChange::name))
                .toList();
    }

    private UnitChange.SegmentChange segment(
            String name, UnitFigure.Segment old, UnitFigure.Segment now, boolean mixed) {
        Money atVolume = scaled(old.cost(), after.units(), before.units());
        Money atMix = mixed ? atMix(old, now) : atVolume;
        Money volume = atVolume.minus(old.cost());
        Money price = now.cost().minus(atMix);
        return new UnitChange.SegmentChange(
                name, new UnitChange.Parts(price, volume, mixed ? atMix.minus(atVolume) : null));
    }

    /** Of what is new nobody knows an old price: all that it costs is mix. */
    private static Money atMix(UnitFigure.Segment old, UnitFigure.Segment now) {
        BigDecimal units = old.units();
        return units == null || units.signum() == 0 ? now.cost() : scaled(old.cost(), now.units(), units);
    }

    private static Money scaled(Money cost, @Nullable BigDecimal units, @Nullable BigDecimal of) {
        BigDecimal amount = cost.amount()
                .multiply(Objects.requireNonNull(units))
                .divide(Objects.requireNonNull(of), SCALE, RoundingMode.HALF_EVEN);
        return Money.of(amount, cost.currency());
    }

    /** What no segment names is a segment of its own: nothing of a cost is left out. */
    private static Map<String, UnitFigure.Segment> byName(UnitFigure figure, Money cost) {
        Map<String, UnitFigure.Segment> all = new HashMap<>();
        Money rest = cost;
        for (UnitFigure.Segment each : figure.segments()) {
            all.merge(each.name(), each, ChangeSplit::together);
            rest = rest.minus(each.cost());
        }
        if (!rest.isZero() || all.isEmpty()) {
            all.merge(REST, new UnitFigure.Segment(REST, rest, null), ChangeSplit::together);
        }
        return all;
    }

    /** Segments of one name are one. */
    private static UnitFigure.Segment together(UnitFigure.Segment one, UnitFigure.Segment other) {
        BigDecimal units = one.units();
        BigDecimal more = other.units();
        return new UnitFigure.Segment(
                one.name(), one.cost().plus(other.cost()), units == null || more == null ? null : units.add(more));
    }

    /** Whether each segment has units of its own, and all of them the figure's. */
    private static boolean hasUnits(UnitFigure figure) {
        BigDecimal sum = BigDecimal.ZERO;
        Money cost = Objects.requireNonNull(figure.cost());
        for (UnitFigure.Segment each : figure.segments()) {
            if (each.units() == null) {
                return false;
            }
            sum = sum.add(each.units());
            cost = cost.minus(each.cost());
        }
        return cost.isZero() && sum.compareTo(Objects.requireNonNull(figure.units())) == 0;
    }

    private static UnitChange.Parts plus(UnitChange.Parts one, UnitChange.Parts other) {
        Money mix = one.mix();
        Money more = other.mix();
        return new UnitChange.Parts(
                one.price().plus(other.price()),
                one.volume().plus(other.volume()),
                mix == null || more == null ? null : mix.plus(more));
    }
}
