package io.cloudcost.budget.internal.ledger;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements with their parameters: text, whole numbers, amounts and times. */
public final class Sql {

    private Sql() {}

    /** Runs it, and says how many rows it changed. */
    public static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
        }
    }

    /** Runs it with each of these parameters, and says how many rows each changed. */
    static int[] updates(Connection connection, String sql, List<@Nullable Object[]> rows) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            int[] changed = new int[rows.size()];
            for (int i = 0; i < changed.length; i++) {
                bind(statement, rows.get(i));
                changed[i] = statement.executeUpdate();
            }
            return changed;
        }
    }

    /** All rows. */
    public static <T> List<T> all(Connection connection, String sql, Reader<T> reader, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            List<T> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(reader.read(row));
                }
            }
            return found;
        }
    }

    /** A sum over rows, of which one at a time is held. */
    public static BigDecimal sum(
            Connection connection, String sql, Reader<BigDecimal> reader, @Nullable Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            BigDecimal sum = BigDecimal.ZERO;
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    sum = sum.add(reader.read(row));
                }
            }
            return sum;
        }
    }

    /** The first row. */
    public static <T> Optional<T> one(
            Connection connection, String sql, Reader<T> reader, @Nullable Object... parameters) throws SQLException {
        return all(connection, sql, reader, parameters).stream().findFirst();
    }

    private static void bind(PreparedStatement statement, @Nullable Object[] parameters) throws SQLException {
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, plain(parameters[i]));
        }
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof Instant time) {
            return time.toEpochMilli();
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value;
    }

    static @Nullable Long whole(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }

    static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static Instant known(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static BigDecimal number(ResultSet row, String column) throws SQLException {
        return new BigDecimal(row.getString(column));
    }

    /** Makes something of a row. */
    @FunctionalInterface
    public interface Reader<T> {

        /** Of the row that it stands on. */
        T read(ResultSet row) throws SQLException;
    }
}
