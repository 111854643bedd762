package io.cloudcost.monitor.internal.unit;

import io.cloudcost.ConfigurationException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where a database is and as whom; its text is shown nowhere, since it may hold a password. */
final class JdbcAddress implements SqlCount.Database {

    private static final Pattern KIND = Pattern.compile("^(jdbc:\\w*).*", Pattern.DOTALL);
    private static final String SCHEME = "jdbc:";
    private static final String POSTGRES_JDBC = "jdbc:postgresql:";
    private static final String SECONDS = "30";
    private static final int READ_ONLY = 1;
    private static final Pattern POSTGRES = Pattern.compile("(?i)postgres(ql)?://.*");
    private static final Pattern SECRET = Pattern.compile("(?i)(password|pwd|secret|token)=[^&;\\s]*");

    final String url;
    private final Properties properties;

    private JdbcAddress(String url, Properties properties) {
        this.url = url;
        this.properties = properties;
    }

    static JdbcAddress parse(String address) {
        String text = address.strip();
        if (POSTGRES.matcher(text).matches()) {
            return postgres(text);
        }
        if (!text.startsWith(SCHEME)) {
            throw new ConfigurationException("The database's address must begin with jdbc: or postgresql://, such as"
                    + " jdbc:postgresql://host/database or jdbc:sqlite:shop.db; what is given begins otherwise.");
        }
        return new JdbcAddress(text, limits(text));
    }

    private static JdbcAddress postgres(String text) {
        try {
            URI uri = URI.create(text);
            String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
            int at = authority.lastIndexOf('@');
            String host = authority.substring(at + 1);
            if (host.isEmpty() || host.startsWith(":")) {
                throw new IllegalArgumentException("no host");
            }
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            String url = POSTGRES_JDBC + "//" + host + uri.getRawPath() + query;
            Properties properties = limits(url);
            user(at < 0 ? null : authority.substring(0, at), properties);
            return new JdbcAddress(url, properties);
        } catch (IllegalArgumentException wrong) {
            throw new ConfigurationException(
                    "The database's address is none: postgresql://user:password@host:5432/database"
                            + " is wanted, with characters such as @ and / in the password as %40 and %2F.");
        }
    }

    private static void user(@Nullable String user, Properties properties) {
        if (user == null) {
            return;
        }
        int colon = user.indexOf(':');
        properties.setProperty("user", decoded(colon < 0 ? user : user.substring(0, colon)));
        if (colon >= 0) {
            properties.setProperty("password", decoded(user.substring(colon + 1)));
        }
    }

    /** Other databases have other names and units for a time limit: there the query's own has to do. */
    private static Properties limits(String url) {
        Properties properties = new Properties();
        if (url.startsWith("jdbc:sqlite:")) {
            properties.setProperty("open_mode", String.valueOf(READ_ONLY));
        } else if (url.startsWith(POSTGRES_JDBC)) {
            properties.setProperty("connectTimeout", SECONDS);
            properties.setProperty("socketTimeout", SECONDS);
        }
        return properties;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, properties);
    }

    /** Drivers write the address into their messages, and into those of their causes. */
    @Override
    public @Nullable Throwable cause(SQLException failed) {
        return null;
    }

    @Override
    public String safe(SQLException failed) {
        String message = String.valueOf(failed.getMessage());
        if (message.contains("No suitable driver")) {
            return "there is no driver for " + KIND.matcher(url).replaceFirst("$1") + " on the class path.";
        }
        String password = properties.getProperty("password", "");
        String blanked = message.replace(url, "its address");
        return SECRET.matcher(password.isEmpty() ? blanked : blanked.replace(password, "***"))
                        .replaceAll("$1=***")
                + (failed.getSQLState() == null ? "" : " (SQLState " + failed.getSQLState() + ")");
    }
}
