package io.cloudcost.engine.sqlite;

import io.cloudcost.StoreException;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateTables;
import io.cloudcost.store.StateWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;

/** One connection to a file, used by one thread at a time. */
final class SqliteStore implements StateStore {

    /** How long a transaction waits for those of other processes. */
    static final Duration WAIT = Duration.ofSeconds(10);

    private final Connection connection;
    private final Trouble trouble;
    private final Migration migration = new Migration();
    private final ReentrantLock lock = new ReentrantLock(true);

    private SqliteStore(Connection connection, Trouble trouble) {
        this.connection = connection;
        this.trouble = trouble;
    }

    static SqliteStore open(String location) {
        return open(location, WAIT);
    }

    static SqliteStore open(String location, Duration wait) {
        Trouble trouble = new Trouble(location, wait);
        try {
            return new SqliteStore(Opener.open(location, Math.toIntExact(wait.toMillis())), trouble);
        } catch (SQLException e) {
            throw trouble.of("open", e);
        }
    }

    @Override
    public <T> T transaction(StateTables tables, StateWork<T> work) {
        if (lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("This thread has a transaction on the state store already.");
        }
        lock.lock();
        try {
            return committed(tables, work);
        } catch (SQLException e) {
            throw trouble.of("use", e);
        } finally {
            lock.unlock();
        }
    }

    private <T> T committed(StateTables tables, StateWork<T> work) throws SQLException {
        checkOpen();
        // the driver's own transactions begin when the one before ends, and so would lock others out all the time
        execute("BEGIN IMMEDIATE");
        boolean done = false;
        try {
            migration.prepare(connection, tables, trouble);
            T result = work.run(connection);
            execute("COMMIT");
            migration.committed(tables);
            done = true;
            return result;
        } finally {
            if (!done) {
                execute("ROLLBACK");
            }
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void checkOpen() throws SQLException {
        if (connection.isClosed()) {
            throw new StoreException(trouble.store() + " was closed.", false, null);
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            connection.close();
        } catch (SQLException e) {
            throw trouble.of("close", e);
        } finally {
            lock.unlock();
        }
    }
}
