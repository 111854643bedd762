package io.cloudcost.engine.sqlite;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A connection that prepares a statement once: closing it gives it back, and who prepares the same text next gets it. The
 * driver itself prepares anew each time, which is a good part of a short transaction. Used by one thread at a time.
 */
final class KeptStatements implements InvocationHandler {

    private static final int MOST = 64;

    private final Connection connection;
    private final Map<String, PreparedStatement> idle = new LinkedHashMap<>();

    private KeptStatements(Connection connection) {
        this.connection = connection;
    }

    static Connection on(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                KeptStatements.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                new KeptStatements(connection));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        if (method.getName().equals("prepareStatement") && arguments != null && arguments.length == 1) {
            return prepared((String) arguments[0]);
        }
        return call(connection, method, arguments);
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        PreparedStatement kept = idle.remove(sql);
        return KeptStatement.of(sql, kept == null ? connection.prepareStatement(sql) : kept, this);
    }

    /** The one that was not used for longest goes if there are too many. */
    void giveBack(String sql, PreparedStatement statement) throws SQLException {
        statement.clearParameters();
        PreparedStatement twin = idle.put(sql, statement);
        if (twin != null) {
            twin.close();
        }
        if (idle.size() > MOST) {
            Iterator<PreparedStatement> all = idle.values().iterator();
            PreparedStatement oldest = all.next();
            all.remove();
            oldest.close();
        }
    }

    static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
