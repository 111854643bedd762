package io.cloudcost.engine.clickhouse;

import com.clickhouse.data.ClickHouseFormat;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.CostRecordBuilder;
import io.cloudcost.engine.duckdb.Numbers;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusType;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The charges of each unit, in their order. */
final class ChargeTable {

    /** What the server takes in one block, and so whole or not at all. */
    private static final int BATCH = 50_000;

    private final Server server;

    ChargeTable(Server server) {
        this.server = server;
    }

    void insert(long unitId, List<CostRecord> charges) {
        for (int start = 0; start < charges.size(); start += BATCH) {
            int first = start;
            List<CostRecord> batch = charges.subList(first, Math.min(first + BATCH, charges.size()));
            String token = "charges-" + unitId + "-" + first;
            server.insert("charges", ChargeColumns.names(), token, ClickHouseFormat.JSONEachRow, out -> {
                try (JsonRows rows = new JsonRows(out)) {
                    int number = first;
                    for (CostRecord charge : batch) {
                        write(rows, unitId, number++, charge);
                    }
                }
            });
        }
    }

    /** By unit; one without charges has none. */
    Map<Long, List<CostRecord>> read(List<Long> units) {
        Map<Long, List<CostRecord>> charges = new LinkedHashMap<>();
        units.forEach(unit -> charges.put(unit, new ArrayList<>()));
        server.list(
                "SELECT " + ChargeColumns.selection() + ", " + ChargeColumns.UNIT + " FROM charges WHERE "
                        + Sql.among(ChargeColumns.UNIT, units) + " ORDER BY " + ChargeColumns.UNIT + ", "
                        + ChargeColumns.ROW,
                row -> charges.computeIfAbsent(row.number(ChargeColumns.FOCUS.size() + 2), unit -> new ArrayList<>())
                        .add(charge(row)));
        return charges;
    }

    private static void write(JsonRows rows, long unitId, int number, CostRecord charge) throws IOException {
        Map<String, String> remainders = new TreeMap<>();
        rows.start();
        rows.field(ChargeColumns.UNIT, unitId);
        rows.field(ChargeColumns.ROW, number);
        for (FocusColumn column : ChargeColumns.FOCUS) {
            rows.field(column.columnName(), value(column, charge.value(column), remainders));
        }
        rows.field(ChargeColumns.REMAINDERS, remainders);
        rows.field(ChargeColumns.EXTENSIONS, charge.extensions());
        rows.end();
    }

    private static @Nullable Object value(FocusColumn column, @Nullable Object value, Map<String, String> remainders) {
        if (value instanceof Instant instant) {
            return Times.text(instant);
        }
        if (!(value instanceof BigDecimal number)) {
            return value;
        }
        BigDecimal remainder = Numbers.remainder(number);
        if (remainder != null) {
            remainders.put(column.columnName(), remainder.toPlainString());
        }
        return Numbers.kept(column, number).toPlainString();
    }

    private static CostRecord charge(Row row) {
        CostRecordBuilder charge = CostRecord.row();
        Map<String, String> remainders = row.map(ChargeColumns.FOCUS.size());
        int at = 0;
        for (FocusColumn column : ChargeColumns.FOCUS) {
            charge.set(column, value(column, row.value(at++), remainders.get(column.columnName())));
        }
        row.map(at + 1).forEach(charge::extension);
        return charge.build();
    }

    private static @Nullable Object value(FocusColumn column, @Nullable Object value, @Nullable String remainder) {
        if (value instanceof Long nanos && column.type() == FocusType.DATE_TIME) {
            return Times.instant(nanos);
        }
        if (value instanceof String text && column.type() == FocusType.DECIMAL) {
            BigDecimal number = new BigDecimal(text);
            return remainder == null ? number : number.add(new BigDecimal(remainder));
        }
        return value;
    }
}
