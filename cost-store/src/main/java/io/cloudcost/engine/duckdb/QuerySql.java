package io.cloudcost.engine.duckdb;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.TimeGrain;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A question in SQL. The answer's columns: the group, start and end of the time, currency, sum, sum of the remainders,
 * charges, charges that have the metric.
 */
final class QuerySql {

    private final List<@Nullable Object> parameters = new ArrayList<>();
    private final CostQuery query;
    private final @Nullable String customer;

    QuerySql(CostQuery query, @Nullable String customer) {
        this.query = query;
        this.customer = customer;
    }

    /** @param cut whether the engine may cut the rows at the limit; one more is read, to know whether there are more */
    String text(boolean cut) {
        String groups = String.join(", ", keys());
        String inner = inner();
        return "SELECT " + groups + ", sum(amount), sum(rest), count(*), count(amount) FROM (" + inner + ") GROUP BY "
                + groups + " ORDER BY " + order() + (cut && query.limit() > 0 ? " LIMIT " + (query.limit() + 1L) : "");
    }

    Object[] parameters() {
        return parameters.toArray();
    }

    private List<String> keys() {
        List<String> keys = groupKeys();
        keys.addAll(List.of("time_start", "time_end", "currency"));
        return keys;
    }

    private List<String> groupKeys() {
        return IntStream.range(0, query.groupBy().size())
                .mapToObj(at -> "group_" + at)
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String inner() {
        String metric = query.metric().columnName();
        return "SELECT " + groups() + times(query.grain()) + ", " + currency() + " AS currency, " + metric
                + " AS amount, CAST(map_extract_value(" + ChargeColumns.REMAINDERS + ", '" + metric + "') AS "
                + Numbers.REMAINDER_TYPE + ") AS rest FROM charges WHERE " + condition();
    }

    private String groups() {
        StringBuilder groups = new StringBuilder();
        int at = 0;
        for (Dimension dimension : query.groupBy()) {
            groups.append(DimensionSql.of(dimension, parameters))
                    .append(" AS group_")
                    .append(at++)
                    .append(", ");
        }
        return groups.toString();
    }

    private static String times(TimeGrain grain) {
        return switch (grain) {
            case NONE -> "NULL AS time_start, NULL AS time_end";
            case DAY -> "epoch_ns(date_trunc('day', ChargePeriodStart)) AS time_start, NULL AS time_end";
            case MONTH -> "epoch_ns(date_trunc('month', ChargePeriodStart)) AS time_start, NULL AS time_end";
            case BILLING_PERIOD -> "epoch_ns(BillingPeriodStart) AS time_start, epoch_ns(BillingPeriodEnd) AS time_end";
        };
    }

    private String currency() {
        FocusColumn own = query.metric().currency().orElseThrow();
        return "coalesce(" + own.columnName() + ", " + FocusColumn.BILLING_CURRENCY.columnName() + ")";
    }

    private String condition() {
        parameters.add(customer);
        return "unit_id IN (SELECT id FROM speaking_units WHERE account_id IN (" + AccountTable.OF_CUSTOMER + "))"
                + query.periodLimit().map(this::startsIn).orElse("") + " AND "
                + FilterSql.of(query.filter(), parameters);
    }

    private String startsIn(Period period) {
        parameters.add(Times.nearest(period.start()));
        parameters.add(Times.nearest(period.end()));
        return " AND BillingPeriodStart >= make_timestamp_ns(?) AND BillingPeriodStart < make_timestamp_ns(?)";
    }

    private String order() {
        String group = ordered(groupKeys());
        String time = ordered(List.of("time_start", "time_end"));
        String order = switch (query.order()) {
            case TIME -> time + group;
            case GROUP -> group + time;
            case COST_DESCENDING -> "sum(amount) DESC NULLS LAST, " + group + time;
        };
        return order + "currency";
    }

    private static String ordered(List<String> keys) {
        return keys.stream().map(key -> key + " NULLS LAST, ").collect(Collectors.joining());
    }
}
