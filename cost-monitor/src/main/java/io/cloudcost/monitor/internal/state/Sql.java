package io.cloudcost.monitor.internal.state;

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

/** Statements with their parameters: text, whole numbers, amounts as text and times as milliseconds UTC. */
public final class Sql {

    private Sql() {}

    /** Makes something of the row that it stands on. */
    @FunctionalInterface
    public interface Reader<T> {

        /** Reads this row and no other. */
        T read(ResultSet row) throws SQLException;
    }

    /** Runs it, and says how many rows it changed. */
    public static int update(Connection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, parameters);
            return statement.executeUpdate();
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

    /** The first row. */
    public static <T> Optional<T> one(
            Connection connection, String sql, Reader<T> reader, @Nullable Object... parameters) throws SQLException {
        return all(connection, sql, reader, parameters).stream().findFirst();
    }

    /** A time that is there. */
    public static Instant time(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    /** A time, or null. */
    public static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    /** An amount, or null. */
    public static @Nullable BigDecimal number(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? null : new BigDecimal(text);
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
}
