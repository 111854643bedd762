package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.Having;
import io.cloudcost.query.TimeGrain;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A question in SQL. The answer's columns: the group, start and end of the time, currency or unit, sum, sum of the
 * remainders, charges, charges that have the metric.
 */
final class QuerySql {

    private static final String NOTHING = "NULL";

    private final List<@Nullable Object> parameters = new ArrayList<>();
    private final CostQuery query;
    private final ChargeFacts facts;
    private final List<String> keys = new ArrayList<>();
    private final List<String> inner = new ArrayList<>();
    private final List<String> outer = new ArrayList<>();

    QuerySql(CostQuery query, ChargeFacts facts) {
        this.query = query;
        this.facts = facts;
    }

    String text(AskedCharges charges) {
        groups();
        times();
        unit();
        sums();
        return "SELECT " + String.join(", ", outer) + " FROM (SELECT " + String.join(", ", inner)
                + " FROM " + charges.table() + " WHERE " + condition(charges.condition()) + ")"
                + (keys.isEmpty() ? "" : " GROUP BY " + String.join(", ", keys)) + " HAVING count(*) > 0" + ending();
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    private void groups() {
        int at = 0;
        for (Dimension dimension : query.groupBy()) {
            String key = "group_" + at++;
            key(key, DimensionSql.key(dimension, parameters));
            outer.add(DimensionSql.text(dimension, key));
        }
    }

    private void times() {
        switch (query.grain()) {
            case NONE -> outer.addAll(List.of(NOTHING, NOTHING));
            case BILLING_PERIOD -> {
                key("time_start", "BillingPeriodStart");
                key("time_end", "BillingPeriodEnd");
                outer.addAll(List.of("epoch_ns(time_start)", "epoch_ns(time_end)"));
            }
            default -> {
                key("time_start", start());
                outer.addAll(List.of("epoch_ns(CAST(time_start AS " + Times.TYPE + "))", NOTHING));
            }
        }
    }

    private String start() {
        String start = facts.old() ? Times.second("ChargePeriodStart") : "ChargePeriodStart";
        return query.grain() == TimeGrain.DAY
                ? "CAST(" + start + " AS DATE)"
                : "date_trunc('" + query.grain() + "', " + start + ")";
    }

    private void unit() {
        if (facts.currency() != null) {
            outer.add(NOTHING);
            return;
        }
        key("unit", unit(query.metric()));
        outer.add("unit");
    }

    private static String unit(FocusColumn metric) {
        Optional<FocusColumn> currency = metric.currency();
        if (currency.isEmpty()) {
            return metric.unit().orElseThrow().columnName();
        }
        return currency.get() == FocusColumn.BILLING_CURRENCY
                ? currency.get().columnName()
                : "coalesce(" + currency.get() + ", " + FocusColumn.BILLING_CURRENCY + ")";
    }

    private void sums() {
        inner.add(query.metric().columnName() + " AS amount");
        outer.add("sum(amount)");
        if (facts.finer()) {
            inner.add(NumberSql.remainder(query.metric()) + " AS rest");
        }
        outer.add(facts.finer() ? "sum(rest)" : NOTHING);
        outer.add("count(*)");
        outer.add(facts.gaps() ? "count(amount)" : "count(*)");
    }

    private void key(String name, String expression) {
        keys.add(name);
        inner.add(expression + " AS " + name);
    }

    private String condition(String units) {
        return units
                + query.periodLimit()
                        .map(period -> startsIn("BillingPeriodStart", period))
                        .orElse("")
                + query.chargePeriodLimit()
                        .map(period -> startsIn("ChargePeriodStart", period))
                        .orElse("")
                + " AND " + new FilterSql(facts.finer(), parameters).of(query.filter());
    }

    private String startsIn(String column, Period period) {
        parameters.add(Times.nearest(period.start()));
        parameters.add(Times.nearest(period.end()));
        return " AND " + column + " >= make_timestamp_ns(?) AND " + column + " < make_timestamp_ns(?)";
    }

    /** One row more than asked for is read, to know whether there are more. */
    private String ending() {
        if (!engineCuts()) {
            return "";
        }
        StringBuilder ending = new StringBuilder();
        for (Having having : query.having()) {
            parameters.add(having.limit().toPlainString());
            ending.append(" AND sum(amount) ")
                    .append(having.comparison().symbol())
                    .append(" ")
                    .append(NumberSql.number());
        }
        return ending + " ORDER BY " + order() + " LIMIT " + (query.limit() + 1L);
    }

    /** The engine knows sums without their remainders only: where these decide, all rows are read and cut afterwards. */
    private boolean engineCuts() {
        boolean bySum = query.order() == CostQuery.Order.COST_DESCENDING
                || query.order() == CostQuery.Order.COST_ASCENDING
                || !query.having().isEmpty();
        return query.limit() > 0
                && !(bySum && facts.finer())
                && query.having().stream().allMatch(having -> NumberSql.fits(having.limit()));
    }

    private String order() {
        String group = ordered("group_");
        String time = ordered("time_");
        String order = switch (query.order()) {
            case TIME -> time + group;
            case GROUP -> group + time;
            case COST_DESCENDING -> "sum(amount) DESC NULLS LAST, " + group + time;
            case COST_ASCENDING -> "sum(amount) ASC NULLS LAST, " + group + time;
        };
        return order + (keys.contains("unit") ? "unit NULLS LAST" : "count(*)");
    }

    private String ordered(String start) {
        return keys.stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key + " NULLS LAST, ")
                .collect(Collectors.joining());
    }
}
