package io.cloudcost.usecase;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a use case.
 *
 * @param columns what the rows hold
 * @param rows a value for each column, in their order; null is what charges do not have or what is not known, never zero
 * @param truncated whether a limit left rows out
 */
public record UseCaseTable(List<Column> columns, List<List<@Nullable Object>> rows, boolean truncated) {

    public UseCaseTable {
        columns = List.copyOf(columns);
        List<List<@Nullable Object>> copies = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            copies.add(Collections.unmodifiableList(new ArrayList<>(row)));
        }
        rows = Collections.unmodifiableList(copies);
    }

    /**
     * One column.
     *
     * @param name of FOCUS, or of its kind: {@code Period}, {@code EffectiveSavingsRate}
     * @param kind what its values are
     */
    public record Column(String name, Kind kind) {}

    /** What the values of a column are. */
    public enum Kind {
        /** Text: {@code String}. */
        TEXT,
        /** The name of a span of time as {@link io.cloudcost.query.TimeGrain#name} gives it: {@code String}. */
        PERIOD,
        /** Money in the row's currency, exact: {@code BigDecimal}. */
        AMOUNT,
        /** A number of the row's units, exact: {@code BigDecimal}. */
        QUANTITY,
        /** A share, 0.25 for 25 %, to 16 digits: {@code BigDecimal}. */
        RATE,
        /** Money in the row's currency for one of the row's units, to 16 digits: {@code BigDecimal}. */
        PRICE,
        /** A number of charges: {@code Long}. */
        COUNT
    }

    /** The value of a row; null if there is none. @throws IllegalArgumentException if there is no such column */
    public @Nullable Object value(int row, String column) {
        for (int at = 0; at < columns.size(); at++) {
            if (columns.get(at).name().equals(column)) {
                return rows.get(row).get(at);
            }
        }
        throw new IllegalArgumentException("There is no column " + column + " in " + columns);
    }
}
