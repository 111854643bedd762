package io.cloudcost.monitor.unit;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostData;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What units cost in a span of time, by segment; exact, in as many currencies as there are. */
final class UnitCharges {

    private final UnitPlan plan;
    private final Map<String, Amounts> bySegment = new TreeMap<>();
    private long missing;
    private long charges;

    private UnitCharges(UnitPlan plan) {
        this.plan = plan;
    }

    static UnitCharges read(UnitPlan plan, CostData data, Period period, List<String> unknown) {
        UnitCharges read = new UnitCharges(plan);
        plan.costs()
                .forEach(part ->
                        read.add(part, data.query(read.question(part, period)).rows()));
        if (read.charges == 0) {
            unknown.add("No charges are known of " + period + ".");
        } else if (read.missing > 0) {
            unknown.add(read.missing + " of " + read.charges + " charges have no " + plan.metric() + ".");
        }
        return read;
    }

    private CostQuery question(SharedCost part, Period period) {
        return CostQuery.builder()
                .metric(plan.metric())
                .chargePeriod(period)
                .where(part.filter())
                .groupBy(plan.segments())
                .build();
    }

    private void add(SharedCost part, List<CostRow> rows) {
        for (CostRow row : rows) {
            charges += row.charges();
            missing += row.missing();
            String value = row.value(plan.segments());
            row.known()
                    .ifPresent(cost -> bySegment.merge(
                            value == null ? "other" : value, Amounts.of(cost.times(part.share())), Amounts::plus));
        }
    }

    /** The cost in one currency; null if it is unknown. */
    @Nullable
    Money total(List<String> unknown) {
        if (missing > 0 || charges == 0) {
            return null;
        }
        Amounts all = bySegment.values().stream().reduce(Amounts.none(), Amounts::plus);
        try {
            return inOne(all);
        } catch (IllegalArgumentException noRate) {
            unknown.add("The costs are in several currencies, or in another one than " + plan.currency()
                    + ", and there is no exchange rate: " + all + ".");
            return null;
        }
    }

    private Money inOne(Amounts amounts) {
        String currency = plan.currency();
        if (currency == null || plan.rates() == null) {
            return amounts.single().orElseThrow(() -> new IllegalArgumentException("several currencies"));
        }
        return amounts.convert(plan.rates(), currency);
    }

    /** Once the total is known. */
    List<UnitFigure.Segment> segments() {
        return bySegment.entrySet().stream()
                .map(it -> new UnitFigure.Segment(it.getKey(), inOne(it.getValue()), null))
                .sorted(Comparator.comparing(
                                (UnitFigure.Segment it) -> it.cost().amount())
                        .reversed()
                        .thenComparing(UnitFigure.Segment::name))
                .toList();
    }
}
