package io.cloudcost.engine.sqlite;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A statement that is given back when it is closed, if the next one can be sure of it: if it did nothing but take parameters
 * and run, and never failed.
 */
final class KeptStatement implements InvocationHandler {

    private final String sql;
    private final PreparedStatement statement;
    private final KeptStatements home;
    private @Nullable ResultSet rows;
    private boolean asNew = true;
    private boolean closed;

    private KeptStatement(String sql, PreparedStatement statement, KeptStatements home) {
        this.sql = sql;
        this.statement = statement;
        this.home = home;
    }

    static PreparedStatement of(String sql, PreparedStatement statement, KeptStatements home) {
        return (PreparedStatement) Proxy.newProxyInstance(
                KeptStatement.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                new KeptStatement(sql, statement, home));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        switch (method.getName()) {
            case "close" -> {
                close();
                return null;
            }
            case "isClosed" -> {
                return closed;
            }
            default -> {
                return run(method, arguments);
            }
        }
    }

    private @Nullable Object run(Method method, Object @Nullable [] arguments) throws Throwable {
        if (closed) {
            throw new SQLException("The statement was closed.");
        }
        boolean sure = asNew && leavesNothing(method);
        asNew = false;
        Object result = KeptStatements.call(statement, method, arguments);
        asNew = sure;
        if (result instanceof ResultSet found) {
            rows = found;
        }
        return result;
    }

    /** Parameters are cleared, and rows closed, when it is given back; limits, batches and the like would stay. */
    private static boolean leavesNothing(Method method) {
        int parameters = method.getParameterCount();
        return switch (method.getName()) {
            case "executeQuery", "executeUpdate" -> parameters == 0;
            default -> method.getName().startsWith("set") && parameters > 1;
        };
    }

    private void close() throws SQLException {
        if (closed) {
            return;
        }
        closed = true;
        if (!asNew) {
            statement.close();
            return;
        }
        if (rows != null) {
            rows.close();
        }
        home.giveBack(sql, statement);
    }
}
