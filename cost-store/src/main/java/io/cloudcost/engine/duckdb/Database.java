package io.cloudcost.engine.duckdb;

import io.cloudcost.StoreException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.duckdb.DuckDBConnection;

/**
 * The open engine. Each operation has a connection and a transaction of its own, so that threads do not meet; writers take
 * turns, also those of other stores on the same file in this process.
 */
final class Database implements AutoCloseable {

    private static final long LONGEST_PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final String name;
    private final DuckDBConnection root;
    private final boolean readOnly;
    private final boolean isNew;
    private final ReentrantLock writer = new ReentrantLock(true);

    /** @param isNew whether nothing was there before it was opened */
    Database(String name, DuckDBConnection root, boolean readOnly, boolean isNew) {
        this.name = name;
        this.root = root;
        this.readOnly = readOnly;
        this.isNew = isNew;
    }

    String name() {
        return name;
    }

    boolean readOnly() {
        return readOnly;
    }

    /** Whether nothing was there before it was opened: what is there now, stores of this process have made. */
    boolean isNew() {
        return isNew;
    }

    /** Reads one consistent state. */
    <T> T read(SqlWork<T> work) {
        try (DuckDBConnection connection = begin()) {
            T result = work.run(connection);
            connection.rollback();
            return result;
        } catch (SQLException e) {
            throw Trouble.of("read", name, e);
        }
    }

    void checkWritable() {
        if (readOnly) {
            throw new StoreException("The store " + name + " was opened for reading only.", false, null);
        }
    }

    /** Writes all or nothing. */
    <T> T write(SqlWork<T> work) {
        checkWritable();
        writer.lock();
        try (DuckDBConnection connection = beginTurn()) {
            return commit(connection, work);
        } catch (SQLException e) {
            throw Trouble.of("write to", name, e);
        } finally {
            writer.unlock();
        }
    }

    /** Writes what is there at this moment into a new database file. */
    void copy(Path file) {
        String copy = "copy_of_store";
        try (DuckDBConnection connection = begin();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("ATTACH " + SqlText.quote(file.toString()) + " AS " + copy + " (READ_WRITE)");
            try {
                String own = Sql.first(connection, "SELECT current_database()", row -> row.getString(1))
                        .orElseThrow();
                statement.execute("COPY FROM DATABASE " + SqlText.name(own) + " TO " + copy);
            } finally {
                statement.execute("DETACH " + copy);
            }
        } catch (SQLException e) {
            throw Trouble.of("copy", name, e);
        }
    }

    /** Runs and commits; whatever goes wrong, nothing stays. */
    static <T> T commit(DuckDBConnection connection, SqlWork<T> work) throws SQLException {
        boolean done = false;
        try {
            T result = work.run(connection);
            connection.commit();
            done = true;
            return result;
        } finally {
            if (!done) {
                connection.rollback();
            }
        }
    }

    DuckDBConnection begin() throws SQLException {
        synchronized (root) {
            if (root.isClosed()) {
                throw new StoreException("The store " + name + " is closed.", false, null);
            }
            DuckDBConnection connection = root.duplicate();
            connection.setAutoCommit(false);
            return connection;
        }
    }

    @Override
    public void close() {
        synchronized (root) {
            try {
                root.close();
            } catch (SQLException e) {
                throw Trouble.of("close", name, e);
            }
        }
    }

    /** A transaction that no other writer runs beside: two that change the same row cannot both go on. */
    private DuckDBConnection beginTurn() throws SQLException {
        while (true) {
            DuckDBConnection connection = begin();
            try (Statement statement = connection.createStatement()) {
                statement.executeUpdate(Schema.TAKE_TURN);
                return connection;
            } catch (SQLException e) {
                connection.close();
                if (!Trouble.isConflict(e)) {
                    throw e;
                }
                LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_PAUSE_NANOS));
            }
        }
    }
}
