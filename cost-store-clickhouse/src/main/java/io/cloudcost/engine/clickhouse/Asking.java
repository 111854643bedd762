package io.cloudcost.engine.clickhouse;

import io.cloudcost.engine.duckdb.Numbers;
import io.cloudcost.focus.Dimension;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.query.TimeGrain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Asks the engine, and reads its answer. */
final class Asking {

    private static final int STATE = 4;
    private static final int START = 5;
    private static final int END = 6;

    private final CostQuery query;
    private final boolean finer;
    private final int group;
    private final Map<Long, Period> spans = new HashMap<>();

    private Asking(CostQuery query, boolean finer) {
        this.query = query;
        this.finer = finer;
        this.group = query.groupBy().size();
    }

    /**
     * The rows of an answer.
     *
     * @param rows as far as the engine cuts them
     * @param state of the ledger while it was answered; empty if there are no rows
     */
    record Answer(List<CostRow> rows, OptionalLong state) {}

    static Answer ask(Server server, CostQuery query, AskedCharges asked) {
        Asking asking = new Asking(query, asked.finer());
        List<Long> states = new ArrayList<>(1);
        List<CostRow> rows = server.list(new QuerySql(query, asked).text(), row -> {
            if (states.isEmpty()) {
                states.add(row.number(asking.group + STATE));
            }
            return asking.row(row);
        });
        return new Answer(rows, states.stream().mapToLong(state -> state).findFirst());
    }

    private CostRow row(Row row) {
        Map<Dimension, @Nullable String> values = new LinkedHashMap<>();
        int at = 0;
        for (Dimension dimension : query.groupBy()) {
            values.put(dimension, DimensionSql.text(dimension, row.value(at++)));
        }
        long charges = row.number(group + 2);
        long having = row.number(group + 3);
        BigDecimal remainder = finer ? row.decimal(row.width() - 1) : null;
        BigDecimal sum = having == 0 ? null : sum(row.decimal(group + 1), remainder);
        return new CostRow(query.metric(), values, time(row), row.text(group), sum, charges, charges - having);
    }

    private static @Nullable BigDecimal sum(@Nullable BigDecimal sum, @Nullable BigDecimal remainder) {
        if (sum == null) {
            return null;
        }
        return remainder == null ? Numbers.shortened(sum) : sum.add(remainder);
    }

    private @Nullable Period time(Row row) {
        if (query.grain() == TimeGrain.NONE) {
            return null;
        }
        long start = row.number(group + START);
        return switch (query.grain()) {
            case BILLING_PERIOD -> new Period(Times.instant(start), row.time(group + END));
            case HOUR -> spans.computeIfAbsent(start, nanos -> query.grain().around(Times.instant(nanos)));
            default ->
                spans.computeIfAbsent(
                        start,
                        day -> query.grain()
                                .around(LocalDate.ofEpochDay(day)
                                        .atStartOfDay(ZoneOffset.UTC)
                                        .toInstant()));
        };
    }
}
