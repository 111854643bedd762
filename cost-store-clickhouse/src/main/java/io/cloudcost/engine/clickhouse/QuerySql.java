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
 * A question in SQL. The answer's columns: the group, currency or unit, sum, charges, charges that have the metric, state of
 * the ledger; as the grain has it, the hour as nanoseconds, the day as a number or start and end of the billing period; and
 * where numbers have remainders, the sum of them.
 */
final class QuerySql {

    private static final int HOUR = 3600;

    private final CostQuery query;
    private final AskedCharges asked;
    private final List<String> keys = new ArrayList<>();
    private final List<String> selected = new ArrayList<>();

    QuerySql(CostQuery query, AskedCharges asked) {
        this.query = query;
        this.asked = asked;
    }

    String text() {
        int at = 0;
        for (Dimension dimension : query.groupBy()) {
            selected.add(key("group_" + at++, DimensionSql.key(dimension)));
        }
        selected.add(unit());
        selected.addAll(List.of(sum(), "count()", "count(" + query.metric() + ")", Ledger.STATE));
        times();
        if (asked.finer()) {
            selected.add("sum(" + NumberSql.remainder(query.metric()) + ")");
        }
        return "SELECT " + String.join(", ", selected) + " FROM charges PREWHERE " + asked.condition() + " WHERE "
                + condition() + " GROUP BY " + String.join(", ", keys) + ending();
    }

    private void times() {
        switch (query.grain()) {
            case NONE -> {}
            case BILLING_PERIOD -> {
                selected.add(Times.nanos(key("time_start", "BillingPeriodStart")));
                selected.add(Times.nanos(key("time_end", "BillingPeriodEnd")));
            }
            case HOUR -> selected.add(key("time_start", Times.floor("ChargePeriodStart", HOUR)));
            default -> {
                String start = start(query.grain(), "toDate32(ChargePeriodStart, 'UTC')");
                selected.add("toInt32(" + key("time_start", start) + ")");
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

    /** A key less is up to a tenth of the time less; but without any key there would be a row for no charges. */
    private String unit() {
        boolean billed = query.metric().currency().equals(Optional.of(FocusColumn.BILLING_CURRENCY));
        boolean alone = query.groupBy().isEmpty() && query.grain() == TimeGrain.NONE;
        return asked.billingCurrency()
                .filter(currency -> billed && !alone)
                .map(currency -> "(" + Sql.text(currency) + " AS unit)")
                .orElseGet(() -> key("unit", unit(query.metric())));
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

    /** The engine's own sum of 38 digits does not tell when it overflows. */
    private String sum() {
        return asked.mayOverflow() ? "sum(toDecimal256(" + query.metric() + ", 18))" : "sum(" + query.metric() + ")";
    }

    private String key(String name, String expression) {
        keys.add(name);
        return "(" + expression + " AS " + name + ")";
    }

    private String condition() {
        return new FilterSql(asked.finer()).of(query.filter())
                + query.periodLimit()
                        .map(period -> startsIn("BillingPeriodStart", period))
                        .orElse("")
                + query.chargePeriodLimit()
                        .map(period -> startsIn("ChargePeriodStart", period))
                        .orElse("");
    }

    static String startsIn(String column, Period period) {
        return " AND " + column + " >= " + Sql.time(period.start()) + " AND " + column + " < " + Sql.time(period.end());
    }

    /**
     * One row more than asked for is read, to know whether there are more. Where all are read they come in their order, too: the engine
     * sorts faster than we do.
     */
    private String ending() {
        if (!engineCuts()) {
            return " ORDER BY " + order();
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
