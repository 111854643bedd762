package io.cloudcost.monitor.unit;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.measure.Measurement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The figure that stands for the last batches: that of the dearest. Of the last alone nobody would hear of a dear one that was
 * followed by a cheap one before anybody looked.
 */
final class DearBatch {

    private static final String LABEL = "batch";

    private DearBatch() {}

    /** @param batches that ended not long before the last, and the last, in this order; one at least */
    static Measurement of(String unit, Period period, List<UnitBatch> batches) {
        UnitBatch last = batches.get(batches.size() - 1);
        UnitBatch dearest = dearest(unit, period, batches).orElse(last);
        Measurement told = Told.of(figure(unit, period, dearest), LABEL, last.endedAt());
        return batches.size() == 1 || told.value() == null
                ? told
                : told.noting("Batch " + dearest.id() + ", the dearest of the last " + batches.size() + " within 12 h: "
                        + told.note());
    }

    /** Of those that can be compared: they are known, and in the currency of the last of them. */
    private static Optional<UnitBatch> dearest(String unit, Period period, List<UnitBatch> batches) {
        List<UnitBatch> known = batches.stream()
                .filter(it -> each(unit, period, it).isPresent())
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String currency =
                each(unit, period, known.get(known.size() - 1)).orElseThrow().currency();
        return known.stream()
                .filter(it -> each(unit, period, it).orElseThrow().currency().equals(currency))
                .max(Comparator.comparing(
                        it -> each(unit, period, it).orElseThrow().amount()));
    }

    private static Optional<Money> each(String unit, Period period, UnitBatch batch) {
        return figure(unit, period, batch).each(UnitFigure.SCALE);
    }

    private static UnitFigure figure(String unit, Period period, UnitBatch batch) {
        return BatchSum.of(unit, period, List.of(batch));
    }
}
