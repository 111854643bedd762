package io.cloudcost.engine.duckdb;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** Runs statements; values always go in as parameters. */
final class Sql {

    private Sql() {}

    /** Reads one row. */
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Writes one row's columns. */
    @FunctionalInterface
    interface RowWriter<T> {
        void write(DuckDBAppender row, int number, T value) throws SQLException;
    }

    static void update(DuckDBConnection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            statement.executeUpdate();
        }
    }

    /** As {@link #update}; how many rows were changed. */
    static long change(DuckDBConnection connection, String sql, @Nullable Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeLargeUpdate();
        }
    }

    static <T> List<T> list(
            DuckDBConnection connection, String sql, RowReader<T> reader, @Nullable Object... parameters)
            throws SQLException {
        if (parameters.length == 0) {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(sql)) {
                return list(result, reader);
            }
        }
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            return list(result, reader);
        }
    }

    private static <T> List<T> list(ResultSet result, RowReader<T> reader) throws SQLException {
        List<T> rows = new ArrayList<>();
        while (result.next()) {
            rows.add(reader.read(result));
        }
        return rows;
    }

    static <T> Optional<T> first(
            DuckDBConnection connection, String sql, RowReader<T> reader, @Nullable Object... parameters)
            throws SQLException {
        return list(connection, sql, reader, parameters).stream().findFirst();
    }

    static long nextId(DuckDBConnection connection) throws SQLException {
        return first(connection, "SELECT nextval('ids')", row -> row.getLong(1)).orElseThrow();
    }

    /** Appends rows in bulk, in the connection's transaction. */
    static <T> void append(DuckDBConnection connection, String table, List<? extends T> values, RowWriter<T> writer)
            throws SQLException {
        try (DuckDBAppender appender = connection.createAppender(table)) {
            int number = 0;
            for (T value : values) {
                appender.beginRow();
                writer.write(appender, number++, value);
                appender.endRow();
            }
        }
    }

    static void text(DuckDBAppender row, @Nullable String value) throws SQLException {
        if (value == null) {
            row.appendNull();
        } else {
            row.append(value);
        }
    }

    /** The texts of a list. */
    static List<String> texts(ResultSet row, int column) throws SQLException {
        return Stream.of((Object[]) row.getArray(column).getArray())
                .map(String::valueOf)
                .toList();
    }

    private static PreparedStatement prepare(DuckDBConnection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object value = parameters[i];
            statement.setObject(
                    i + 1, value instanceof String[] texts ? connection.createArrayOf("VARCHAR", texts) : value);
        }
        return statement;
    }
}
