package io.cloudcost.query;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Period;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What charges of one row of an answer have in common. */
record RowKey(
        Map<Dimension, @Nullable String> group,
        @Nullable Period time,
        @Nullable String unit) {

    static RowKey of(CostQuery query, CostRecord charge) {
        Map<Dimension, @Nullable String> group = new LinkedHashMap<>();
        query.groupBy().forEach(dimension -> group.put(dimension, charge.text(dimension)));
        return new RowKey(group, time(query.grain(), charge), unit(query.metric(), charge));
    }

    private static @Nullable Period time(TimeGrain grain, CostRecord charge) {
        return switch (grain) {
            case NONE -> null;
            case BILLING_PERIOD -> charge.billingPeriod();
            default -> grain.around(charge.chargePeriod().start());
        };
    }

    private static @Nullable String unit(FocusColumn metric, CostRecord charge) {
        return metric.currency()
                .map(own -> Objects.requireNonNullElse(
                        charge.text(own), charge.billedCost().currency()))
                .orElseGet(() -> metric.unit().map(charge::text).orElse(null));
    }
}
