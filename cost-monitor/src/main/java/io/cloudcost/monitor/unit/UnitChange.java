package io.cloudcost.monitor.unit;

import io.cloudcost.model.Money;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How the cost of units changed from one span of time to another, and why. The parts sum exactly to the change:
 *
 * <ul>
 *   <li>volume: what the other number of units costs, at the prices and the mix of before;
 *   <li>mix: what it costs that other segments have the units;
 *   <li>price: the rest, what each segment's units cost more than before. Where units of segments are not known, mix is
 *       not told apart and is in it.
 * </ul>
 *
 * @param before the figure of the first span
 * @param after the figure of the second span
 * @param change of the cost; null where a cost is unknown, or they are in two currencies
 * @param parts null where they cannot be told
 * @param segments what each of them does to the parts, the largest change first; they sum to the parts
 * @param unknown what cannot be told and why; empty if all is told
 */
public record UnitChange(
        UnitFigure before,
        UnitFigure after,
        @Nullable Money change,
        @Nullable Parts parts,
        List<SegmentChange> segments,
        List<String> unknown) {

    public UnitChange {
        segments = List.copyOf(segments);
        unknown = List.copyOf(unknown);
    }

    /** The change between two figures of the same unit. */
    public static UnitChange between(UnitFigure before, UnitFigure after) {
        return new ChangeSplit(before, after).change();
    }

    /** The parts; empty where they cannot be told. */
    public Optional<Parts> split() {
        return Optional.ofNullable(parts);
    }

    /**
     * Parts of a change.
     *
     * @param mix null where it is not told apart from the price
     */
    public record Parts(Money price, Money volume, @Nullable Money mix) {

        /** All of them together. */
        public Money sum() {
            Money known = price.plus(volume);
            return mix == null ? known : known.plus(mix);
        }
    }

    /** What one segment does to the change. */
    public record SegmentChange(String name, Parts parts) {}
}
