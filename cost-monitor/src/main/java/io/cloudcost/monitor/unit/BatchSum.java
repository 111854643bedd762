package io.cloudcost.monitor.unit;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds batches up. */
final class BatchSum {

    private BatchSum() {}

    static UnitFigure of(String unit, Period period, List<UnitBatch> batches) {
        List<String> unknown = new ArrayList<>();
        if (batches.isEmpty()) {
            unknown.add("No batch of " + unit + " ended in " + period + ".");
            return new UnitFigure(unit, period, null, null, unknown, List.of());
        }
        return new UnitFigure(unit, period, cost(batches, unknown), units(batches, unknown), unknown, List.of());
    }

    private static @Nullable Money cost(List<UnitBatch> batches, List<String> unknown) {
        List<Money> known =
                batches.stream().map(UnitBatch::cost).filter(Objects::nonNull).toList();
        if (known.size() < batches.size()) {
            unknown.add("The cost of " + (batches.size() - known.size()) + " of " + batches.size()
                    + " batches is not known.");
            return null;
        }
        Amounts sum = Amounts.sum(known);
        if (sum.single().isEmpty()) {
            unknown.add("The batches' costs are in several currencies: " + sum + ".");
        }
        return sum.single().orElse(null);
    }

    private static @Nullable BigDecimal units(List<UnitBatch> batches, List<String> unknown) {
        List<BigDecimal> known =
                batches.stream().map(UnitBatch::units).filter(Objects::nonNull).toList();
        if (known.size() < batches.size()) {
            unknown.add("The units of " + (batches.size() - known.size()) + " of " + batches.size()
                    + " batches are not known.");
            return null;
        }
        return known.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
