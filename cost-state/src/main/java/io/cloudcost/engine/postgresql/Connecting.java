package io.cloudcost.engine.postgresql;

import io.cloudcost.ConfigurationException;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;

/** Opens connections with a driver that is there only if somebody asked for it. */
final class Connecting {

    private static final String DRIVER = "org.postgresql.Driver";
    private static final String ROWS_AT_ONCE = "1000";

    private Connecting() {}

    static Connection open(Address address) throws SQLException {
        Connection connection = driver().connect("jdbc:postgresql:" + address.place(), properties(address));
        connection.setAutoCommit(false);
        return connection;
    }

    private static Driver driver() {
        try {
            return Class.forName(DRIVER)
                    .asSubclass(Driver.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException e) {
            throw new ConfigurationException(
                    "There is no driver for a state store on PostgreSQL: add the dependency org.postgresql:postgresql.");
        }
    }

    /** The server's details of an error are left out: they repeat what rows hold. */
    private static Properties properties(Address address) {
        Properties properties = new Properties();
        properties.setProperty("user", address.option(Option.USER, ""));
        Password.of(address, System.getenv()).ifPresent(secret -> properties.setProperty("password", secret));
        properties.setProperty("sslmode", address.option(Option.SSL_MODE, "prefer"));
        String trusted = address.option(Option.SSL_ROOT, "");
        if (!trusted.isEmpty()) {
            properties.setProperty("sslrootcert", trusted);
        }
        properties.setProperty("connectTimeout", address.option(Option.CONNECT_TIMEOUT, "10"));
        properties.setProperty("loginTimeout", address.option(Option.CONNECT_TIMEOUT, "10"));
        properties.setProperty("socketTimeout", address.option(Option.TIMEOUT, "60"));
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("ApplicationName", "cloudcost");
        properties.setProperty("defaultRowFetchSize", ROWS_AT_ONCE);
        properties.setProperty("logServerErrorDetail", "false");
        return properties;
    }
}
