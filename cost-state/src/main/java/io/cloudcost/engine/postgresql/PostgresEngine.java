package io.cloudcost.engine.postgresql;

import io.cloudcost.StoreException;
import io.cloudcost.engine.state.Engine;
import io.cloudcost.engine.state.Mode;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;

/** Tables in a schema of a database. */
final class PostgresEngine implements Engine {

    /** Half of the lock's number, so that it is nobody else's; the other half is the schema's. */
    private static final long OURS = 0x636c6f75L << 32;

    private final Address address;
    private final PostgresTrouble trouble;
    private final String toWrite;
    private final String toRead;

    /**
     * @param wait how long for the transactions of others
     * @param idle how long a transaction may do nothing before the server ends it: all others wait for it, and a client that
     *     vanished is noticed only so
     */
    PostgresEngine(Address address, Duration wait, Duration idle) {
        this.address = address;
        this.trouble = new PostgresTrouble(address, wait);
        String schema = address.option(Option.SCHEMA, "public");
        String path = "SET LOCAL search_path = \"" + schema + "\"";
        // one lock for all, taken before anything is read: what is read committed is then what the transaction before
        // left
        this.toWrite = "SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ WRITE; " + path
                + "; SET LOCAL lock_timeout = " + wait.toMillis()
                + "; SET LOCAL idle_in_transaction_session_timeout = " + idle.toMillis()
                + "; SELECT pg_advisory_xact_lock("
                + (OURS | Integer.toUnsignedLong(schema.hashCode())) + ")";
        this.toRead = "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY; " + path;
    }

    @Override
    public String store() {
        return trouble.store();
    }

    @Override
    public Connection connect() throws SQLException {
        return Connecting.open(address);
    }

    @Override
    public boolean readsBeside() {
        return true;
    }

    /** All is set for the transaction alone, so that a pool of connections in between does no harm. */
    @Override
    public void begin(Connection connection, Mode mode) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(mode == Mode.READ ? toRead : toWrite);
        }
    }

    @Override
    public void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (lost(e)) {
                throw trouble.unknown(e);
            }
            throw e;
        }
    }

    @Override
    public void rollback(Connection connection) throws SQLException {
        connection.rollback();
    }

    @Override
    public boolean lost(SQLException e) {
        return PostgresTrouble.isAway(e);
    }

    @Override
    public StoreException trouble(Mode mode, SQLException e) {
        return trouble.of(e);
    }
}
