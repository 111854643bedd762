package io.cloudcost.engine.sqlite;

import io.cloudcost.StoreException;
import io.cloudcost.engine.state.Engine;
import io.cloudcost.engine.state.JdbcStore;
import io.cloudcost.engine.state.Mode;
import io.cloudcost.store.StateStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;

/** A file, or a store in memory. */
final class SqliteEngine implements Engine {

    /** How long a transaction waits for those of other processes. */
    private static final Duration WAIT = Duration.ofSeconds(10);

    private final String location;
    private final Duration wait;
    private final SqliteTrouble trouble;

    private SqliteEngine(String location, Duration wait) {
        this.location = location;
        this.wait = wait;
        this.trouble = new SqliteTrouble(location, wait);
    }

    static StateStore open(String location) {
        return open(location, WAIT);
    }

    static StateStore open(String location, Duration wait) {
        return JdbcStore.open(new SqliteEngine(location, wait));
    }

    @Override
    public String store() {
        return trouble.store();
    }

    @Override
    public Connection connect() throws SQLException {
        return KeptStatements.on(Opener.open(location, Math.toIntExact(wait.toMillis())));
    }

    /** Every connection to memory has one of its own. */
    @Override
    public boolean readsBeside() {
        return !Opener.isInMemory(location);
    }

    /** The driver's own transactions begin when the one before ends, and so would lock others out all the time. */
    @Override
    public void begin(Connection connection, Mode mode) throws SQLException {
        if (mode == Mode.READ) {
            execute(connection, "PRAGMA query_only = ON");
        }
        execute(connection, mode == Mode.READ ? "BEGIN" : "BEGIN IMMEDIATE");
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        execute(connection, "COMMIT");
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        execute(connection, "PRAGMA query_only = OFF");
        execute(connection, "ROLLBACK");
    }

    /** A file stays where it is, and what is in memory would be gone with its connection. */
    @Override
    public boolean lost(SQLException e) {
        return false;
    }

    @Override
    public StoreException trouble(Mode mode, SQLException e) {
        return trouble.of(mode, e);
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
        }
    }
}
