package io.cloudcost.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptStatementsTest {

    private static final String SELECT = "SELECT ?";

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        connection = KeptStatements.on(Opener.open(":memory:", 0));
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE notes (note INTEGER PRIMARY KEY)");
        }
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void prepareTheSameTextOnce() throws SQLException {
        assertThat(run(SELECT)).isSameAs(run(SELECT)).isNotSameAs(run("SELECT 1 + ?"));
    }

    @Test
    void forgetParameters() throws SQLException {
        run(SELECT);
        try (PreparedStatement statement = connection.prepareStatement(SELECT);
                ResultSet row = statement.executeQuery()) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isNull();
        }
    }

    @Test
    void giveTwoToWhoWantsTwo() throws SQLException {
        try (PreparedStatement one = connection.prepareStatement(SELECT);
                PreparedStatement two = connection.prepareStatement(SELECT)) {
            one.setInt(1, 1);
            two.setInt(1, 2);
            assertThat(number(one)).isEqualTo(1);
            assertThat(number(two)).isEqualTo(2);
        }
        assertThat(run(SELECT)).isSameAs(run(SELECT));
    }

    @Test
    void areOfNoUseAfterClosing() throws SQLException {
        PreparedStatement statement = connection.prepareStatement(SELECT);
        assertThat(statement.isClosed()).isFalse();
        statement.close();
        statement.close();
        assertThat(statement.isClosed()).isTrue();
        assertThatThrownBy(statement::executeQuery)
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void closeRowsThatWereLeftOpen() throws SQLException {
        ResultSet rows;
        try (PreparedStatement statement = connection.prepareStatement("SELECT 1 UNION SELECT 2")) {
            rows = statement.executeQuery();
            rows.next();
        }
        assertThat(rows.isClosed()).isTrue();
        try (Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE notes");
        }
    }

    @Test
    void areNotKeptWhenTheyFailed() throws SQLException {
        insert(1);
        assertThatThrownBy(() -> insert(1)).isInstanceOf(SQLException.class).hasMessageContaining("UNIQUE");
        insert(2);
        assertThat(raw(SELECT, statement -> statement.setMaxRows(1))).isNotSameAs(run(SELECT));
    }

    @Test
    void areNotTooMany() throws SQLException {
        Statement first = run(SELECT);
        for (int number = 0; number < 64; number++) {
            assertThat(first.isClosed()).isFalse();
            run("SELECT ? + " + number);
        }
        assertThat(first.isClosed()).isTrue();
    }

    private void insert(int note) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("INSERT INTO notes (note) VALUES (?)")) {
            statement.setInt(1, note);
            statement.executeUpdate();
        }
    }

    private Statement run(String sql) throws SQLException {
        return raw(sql, statement -> {});
    }

    /** The driver's own statement. */
    private Statement raw(String sql, Preparation preparation) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            preparation.on(statement);
            statement.setInt(1, 7);
            try (ResultSet row = statement.executeQuery()) {
                assertThat(row.next()).isTrue();
                return row.getStatement();
            }
        }
    }

    private static int number(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            assertThat(row.next()).isTrue();
            return row.getInt(1);
        }
    }

    @FunctionalInterface
    private interface Preparation {
        void on(PreparedStatement statement) throws SQLException;
    }
}
