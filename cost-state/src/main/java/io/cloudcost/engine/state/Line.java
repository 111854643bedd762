package io.cloudcost.engine.state;

import io.cloudcost.StoreException;
import io.cloudcost.store.StateWork;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** One connection, used by one thread at a time; opened when it is needed, and anew when it was lost. */
final class Line {

    private final Engine engine;
    private final ReentrantLock lock = new ReentrantLock(true);
    private @Nullable Connection connection;
    private boolean closed;

    Line(Engine engine) {
        this.engine = engine;
    }

    boolean isMine() {
        return lock.isHeldByCurrentThread();
    }

    void open() {
        guarded(Mode.WRITE, this::connected);
    }

    /** @param kept runs when the work is there to stay, before anybody else has the line */
    <T> T run(Mode mode, StateWork<T> work, Runnable kept) {
        return guarded(mode, () -> {
            T result = inTransaction(mode, work);
            kept.run();
            return result;
        });
    }

    private <T> T inTransaction(Mode mode, StateWork<T> work) throws SQLException {
        Connection begun = begun(mode);
        try {
            T result = work.run(begun);
            if (mode == Mode.WRITE) {
                engine.commit(begun);
            } else {
                engine.rollback(begun);
            }
            return result;
        } catch (SQLException | RuntimeException | Error e) {
            undo(begun, e);
            throw e;
        }
    }

    /** A connection that was lost since it was last used is opened once more: nothing was done on it yet. */
    private Connection begun(Mode mode) throws SQLException {
        boolean used = connection != null;
        try {
            return begunOnce(mode);
        } catch (SQLException e) {
            if (!used || !engine.lost(e)) {
                throw e;
            }
            return begunOnce(mode);
        }
    }

    private Connection begunOnce(Mode mode) throws SQLException {
        Connection open = connected();
        try {
            engine.begin(open, mode);
            return open;
        } catch (SQLException e) {
            undo(open, e);
            throw e;
        }
    }

    private Connection connected() throws SQLException {
        if (closed) {
            throw new StoreException(engine.store() + " was closed.", false, null);
        }
        Connection open = connection == null ? engine.connect() : connection;
        connection = open;
        return open;
    }

    /** What went wrong first is what is told. */
    private void undo(Connection open, Throwable cause) {
        boolean lost = cause instanceof SQLException e && engine.lost(e);
        try {
            engine.rollback(open);
        } catch (SQLException e) {
            cause.addSuppressed(e);
            lost |= engine.lost(e);
        }
        if (lost) {
            connection = null;
            closeQuietly(open, cause);
        }
    }

    private static void closeQuietly(Connection open, Throwable cause) {
        try {
            open.close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    void close() {
        guarded(Mode.WRITE, () -> {
            closed = true;
            if (connection != null) {
                connection.close();
            }
            return true;
        });
    }

    private <T> T guarded(Mode mode, Deed<T> deed) {
        lock.lock();
        try {
            return deed.run();
        } catch (SQLException e) {
            throw engine.trouble(mode, e);
        } finally {
            lock.unlock();
        }
    }

    @FunctionalInterface
    private interface Deed<T> {
        T run() throws SQLException;
    }
}
