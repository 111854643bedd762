package io.cloudcost.query;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What charges of one row of an answer have in common. */
record RowKey(
        Map<Dimension, @Nullable String> group, @Nullable Period time, String currency) {

    static RowKey of(CostQuery query, CostRecord charge) {
        Map<Dimension, @Nullable String> group = new LinkedHashMap<>();
        query.groupBy().forEach(dimension -> group.put(dimension, charge.text(dimension)));
        return new RowKey(group, time(query.grain(), charge), currency(query.metric(), charge));
    }

    private static @Nullable Period time(TimeGrain grain, CostRecord charge) {
        Instant start = charge.chargePeriod().start();
        return switch (grain) {
            case NONE -> null;
            case DAY -> day(start);
            case MONTH -> Period.monthOf(start);
            case BILLING_PERIOD -> charge.billingPeriod();
        };
    }

    private static Period day(Instant instant) {
        LocalDate day = LocalDate.ofInstant(instant, ZoneOffset.UTC);
        return new Period(
                day.atStartOfDay(ZoneOffset.UTC).toInstant(),
                day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    private static String currency(FocusColumn metric, CostRecord charge) {
        String own = charge.text(metric.currency().orElseThrow());
        return Objects.requireNonNullElse(own, charge.billedCost().currency());
    }
}
