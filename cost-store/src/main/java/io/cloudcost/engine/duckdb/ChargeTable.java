package io.cloudcost.engine.duckdb;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.CostRecordBuilder;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusType;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** The charges of each unit, in their order. */
final class ChargeTable {

    private static final String SELECT =
            "SELECT " + ChargeColumns.selection() + " FROM charges WHERE unit_id = ? ORDER BY row_no";

    private ChargeTable() {}

    static void insert(DuckDBConnection connection, long unitId, List<CostRecord> charges) throws SQLException {
        Sql.<CostRecord>append(connection, "charges", charges, (row, number, charge) -> {
            row.append(unitId).append(number);
            write(row, charge);
        });
    }

    static void delete(DuckDBConnection connection, long unitId) throws SQLException {
        Sql.update(connection, "DELETE FROM charges WHERE unit_id = ?", unitId);
    }

    static List<CostRecord> read(DuckDBConnection connection, long unitId) throws SQLException {
        return Sql.list(connection, SELECT, ChargeTable::read, unitId);
    }

    private static void write(DuckDBAppender row, CostRecord charge) throws SQLException {
        Map<String, String> remainders = new TreeMap<>();
        for (FocusColumn column : ChargeColumns.FOCUS) {
            Object value = charge.value(column);
            if (value instanceof BigDecimal number) {
                row.append(Numbers.kept(column, number));
                addRemainder(remainders, column, number);
            } else {
                append(row, value);
            }
        }
        appendMap(row, remainders);
        appendMap(row, charge.extensions());
    }

    private static void addRemainder(Map<String, String> remainders, FocusColumn column, BigDecimal number) {
        BigDecimal remainder = Numbers.remainder(number);
        if (remainder != null) {
            remainders.put(column.columnName(), remainder.toPlainString());
        }
    }

    private static void append(DuckDBAppender row, @Nullable Object value) throws SQLException {
        if (value instanceof Instant instant) {
            row.appendEpochNanos(Times.nanos(instant));
        } else if (value instanceof Map<?, ?> map) {
            appendMap(row, map);
        } else {
            Sql.text(row, (String) value);
        }
    }

    private static void appendMap(DuckDBAppender row, Map<?, ?> map) throws SQLException {
        if (map.isEmpty()) {
            row.appendNull();
        } else {
            row.append(map);
        }
    }

    private static CostRecord read(ResultSet row) throws SQLException {
        CostRecordBuilder charge = CostRecord.row();
        int at = 1;
        Map<?, ?> remainders = map(row.getObject(ChargeColumns.FOCUS.size() + 1));
        for (FocusColumn column : ChargeColumns.FOCUS) {
            charge.set(column, value(column, row.getObject(at++), remainders.get(column.columnName())));
        }
        map(row.getObject(at + 1)).forEach((name, value) -> {
            if (value != null) {
                charge.extension((String) name, (String) value);
            }
        });
        return charge.build();
    }

    private static @Nullable Object value(FocusColumn column, @Nullable Object value, @Nullable Object remainder) {
        if (value instanceof Long nanos && column.type() == FocusType.DATE_TIME) {
            return Times.instant(nanos);
        }
        return value instanceof BigDecimal number && remainder != null
                ? number.add(new BigDecimal((String) remainder))
                : value;
    }

    private static Map<?, ?> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }
}
