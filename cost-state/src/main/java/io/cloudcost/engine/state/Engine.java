package io.cloudcost.engine.state;

import io.cloudcost.StoreException;
import java.sql.Connection;
import java.sql.SQLException;

/** What one database does in its own way. Thread-safe. */
public interface Engine {

    /** The store as messages begin with it, for example {@code The state store state.db}. */
    String store();

    /** Opens a connection, which is used by one thread at a time. */
    Connection connect() throws SQLException;

    /** Whether a second connection sees the same store, so that one can read while the other one writes. */
    boolean readsBeside();

    /** Begins a transaction. What it began before it throws is rolled back by the caller. */
    void begin(Connection connection, Mode mode) throws SQLException;

    /** Ends a transaction that wrote. */
    void commit(Connection connection) throws SQLException;

    /** Ends a transaction that is to leave nothing, or that read. */
    void rollback(Connection connection) throws SQLException;

    /** Whether the connection is of no use after this. */
    boolean lost(SQLException e);

    /** What to tell of a statement that failed, or of a connection. */
    StoreException trouble(Mode mode, SQLException e);
}
