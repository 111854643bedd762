package io.cloudcost.engine.clickhouse;

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

/**
 * A question in SQL. The answer's columns: the group, start and end of the time, currency or unit, sum, sum of the
 * remainders, charges, charges that have the metric, state of the ledger.
 */
final class QuerySql {

    private static final String NOTHING = "NULL";
    private static final int HOUR = 3600;
    private static final String DAY_NANOS = "86400000000000";

    private final CostQuery query;
    private final AskedCharges asked;
    private final List<String> keys = new ArrayList<>();
    private final List<String> inner = new ArrayList<>();
    private final List<String> outer = new ArrayList<>();

    QuerySql(CostQuery query, AskedCharges asked) {
        this.query = query;
        this.asked = asked;
    }

    String text() {
        groups();
        times();
        key("unit", unit(query.metric()));
        outer.add("unit");
        sums();
        return "SELECT " + String.join(", ", outer) + " FROM (SELECT " + String.join(", ", inner)
                + " FROM charges WHERE " + condition() + ") GROUP BY " + String.join(", ", keys) + ending();
    }

    private void groups() {
        int at = 0;
        for (Dimension dimension : query.groupBy()) {
            String key = "group_" + at++;
            key(key, DimensionSql.key(dimension));
            outer.add(key);
        }
    }

    private void times() {
        switch (query.grain()) {
            case NONE -> outer.addAll(List.of(NOTHING, NOTHING));
            case BILLING_PERIOD -> {
                key("time_start", "BillingPeriodStart");
                key("time_end", "BillingPeriodEnd");
                outer.addAll(List.of(Times.nanos("time_start"), Times.nanos("time_end")));
            }
            case HOUR -> {
                key("time_start", Times.floor("ChargePeriodStart", HOUR));
                outer.addAll(List.of("time_start", NOTHING));
            }
            default -> {
                key("time_start", start(query.grain(), "toDate32(ChargePeriodStart, 'UTC')"));
                outer.addAll(List.of("toInt64(time_start) * " + DAY_NANOS, NOTHING));
            }
        }
    }

    private static String start(TimeGrain grain, String day) {
        return switch (grain) {
            case WEEK -> "toMonday(" + day + ")";
            case MONTH -> "toStartOfMonth(" + day + ")";
            case QUARTER -> "toStartOfQuarter(" + day + ")";
            case YEAR -> "toStartOfYear(" + day + ")";
            default -> day;
        };
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
        outer.add(sum());
        if (asked.finer()) {
            inner.add(NumberSql.remainder(query.metric()) + " AS rest");
        }
        outer.add(asked.finer() ? "sum(rest)" : NOTHING);
        outer.add("count()");
        outer.add("count(amount)");
        outer.add(Ledger.STATE);
    }

    /** The engine's own sum of 38 digits does not tell when it overflows. */
    private String sum() {
        return asked.mayOverflow() ? "sum(toDecimal256(amount, 18))" : "sum(amount)";
    }

    private void key(String name, String expression) {
        keys.add(name);
        inner.add(expression + " AS " + name);
    }

    private String condition() {
        return asked.condition()
                + query.periodLimit()
                        .map(period -> startsIn("BillingPeriodStart", period))
                        .orElse("")
                + query.chargePeriodLimit()
                        .map(period -> startsIn("ChargePeriodStart", period))
                        .orElse("")
                + " AND " + new FilterSql(asked.finer()).of(query.filter());
    }

    static String startsIn(String column, Period period) {
        return " AND " + column + " >= " + Sql.time(period.start()) + " AND " + column + " < " + Sql.time(period.end());
    }

    /** One row more than asked for is read, to know whether there are more. */
    private String ending() {
        if (!engineCuts()) {
            return "";
        }
        String having = query.having().stream().map(this::having).collect(Collectors.joining(" AND "));
        return (having.isEmpty() ? "" : " HAVING " + having) + " ORDER BY " + order() + " LIMIT "
                + (query.limit() + 1L);
    }

    private String having(Having having) {
        return sum() + " " + having.comparison().symbol() + " " + NumberSql.number(having.limit());
    }

    /** The engine knows sums without their remainders only: where these decide, all rows are read and cut afterwards. */
    private boolean engineCuts() {
        boolean bySum = query.order() == CostQuery.Order.COST_DESCENDING
                || query.order() == CostQuery.Order.COST_ASCENDING
                || !query.having().isEmpty();
        return query.limit() > 0
                && !(bySum && asked.finer())
                && query.having().stream().allMatch(having -> NumberSql.fits(having.limit()));
    }

    private String order() {
        String group = ordered("group_");
        String time = ordered("time_");
        String order = switch (query.order()) {
            case TIME -> time + group;
            case GROUP -> group + time;
            case COST_DESCENDING -> sum() + " DESC NULLS LAST, " + group + time;
            case COST_ASCENDING -> sum() + " ASC NULLS LAST, " + group + time;
        };
        return order + "unit NULLS LAST";
    }

    private String ordered(String start) {
        return keys.stream()
                .filter(key -> key.startsWith(start))
                .map(key -> key + " NULLS LAST, ")
                .collect(Collectors.joining());
    }
}
