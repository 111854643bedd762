package io.cloudcost.monitor.internal.unit;

import io.cloudcost.CostException;
import io.cloudcost.model.Period;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Counts units by a query: one that reads, has a time limit, and answers with one number. */
public final class SqlCount {

    private static final int SECONDS = 30;

    private final Database database;
    private final SqlQuery query;

    private SqlCount(Database database, SqlQuery query) {
        this.database = database;
        this.query = query;
    }

    /** In the database at this address. @throws ConfigurationException if address or query cannot work */
    public static SqlCount at(String url, String query) {
        return new SqlCount(JdbcAddress.parse(url), SqlQuery.parse(query));
    }

    /** In a database that the caller connects to. @throws ConfigurationException if the query cannot work */
    public static SqlCount of(DataSource source, String query) {
        return new SqlCount(source::getConnection, SqlQuery.parse(query));
    }

    /** The number, of this span. @throws CostException if it cannot be told */
    public BigDecimal count(Period period, Instant now) {
        if (!query.knowsSpans()) {
            Numbers.checkCurrent(period, now);
        }
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            try {
                return ask(connection, period);
            } finally {
                connection.rollback();
            }
        } catch (SQLException failed) {
            throw new CostException(
                    "The units cannot be counted in the database: " + database.safe(failed),
                    true,
                    database.cause(failed));
        }
    }

    private BigDecimal ask(Connection connection, Period period) throws SQLException {
        readOnly(connection);
        try (PreparedStatement statement = connection.prepareStatement(query.statement())) {
            statement.setQueryTimeout(SECONDS);
            query.bind(statement, period, connection.getMetaData().getDatabaseProductName());
            try (ResultSet answer = statement.executeQuery()) {
                return one(answer);
            }
        }
    }

    /** A driver may refuse: its connection was opened so that it only reads. Nothing is ever committed anyway. */
    private static void readOnly(Connection connection) throws SQLException {
        if (!connection.isReadOnly()) {
            connection.setReadOnly(true);
        }
    }

    private BigDecimal one(ResultSet answer) throws SQLException {
        if (answer.getMetaData().getColumnCount() != 1) {
            throw new CostException("The query for units gives "
                    + answer.getMetaData().getColumnCount() + " columns where one number is needed: " + query + ".");
        }
        String number = answer.next() ? answer.getString(1) : null;
        if (answer.next()) {
            throw new CostException(
                    "The query for units gives several rows where one number is needed: " + query + ".");
        }
        return Numbers.parse("The answer to the query for units", number);
    }

    /** Who connects. */
    @FunctionalInterface
    interface Database {

        Connection connect() throws SQLException;

        /** What the failure says, without secrets. */
        default String safe(SQLException failed) {
            return String.valueOf(failed.getMessage());
        }

        /** The failure for logs; null where it may hold secrets. */
        default @Nullable Throwable cause(SQLException failed) {
            return failed;
        }
    }
}
