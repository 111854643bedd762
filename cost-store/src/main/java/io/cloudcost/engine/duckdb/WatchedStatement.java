package io.cloudcost.engine.duckdb;

import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleConsumer;
import org.duckdb.DuckDBConnection;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/** A statement that takes a while: a thread beside it tells how far it is. */
final class WatchedStatement implements Runnable {

    private static final long PAUSE_MILLIS = 200;

    private final DuckDBPreparedStatement statement;
    private final DoubleConsumer percent;
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile @Nullable RuntimeException failure;

    private WatchedStatement(DuckDBPreparedStatement statement, DoubleConsumer percent) {
        this.statement = statement;
        this.percent = percent;
    }

    /**
     * Runs it to its end.
     *
     * @param percent is told 0 to 100, or less than 0 where it is not known; what it throws ends the statement
     */
    static void execute(DuckDBConnection connection, String sql, DoubleConsumer percent) throws SQLException {
        try (DuckDBPreparedStatement statement = (DuckDBPreparedStatement) connection.createStatement()) {
            statement.execute("SET enable_progress_bar = true");
            statement.execute("SET enable_progress_bar_print = false");
            WatchedStatement watched = new WatchedStatement(statement, percent);
            Thread watcher = new Thread(watched, "cloudcost-import-progress");
            watcher.setDaemon(true);
            watcher.start();
            watched.execute(sql, watcher);
        }
    }

    private void execute(String sql, Thread watcher) throws SQLException {
        @Nullable SQLException broken = null;
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            broken = e;
        }
        ended.countDown();
        join(watcher);
        if (failure != null) {
            throw failure;
        }
        if (broken != null) {
            throw broken;
        }
    }

    @Override
    public void run() {
        try {
            do {
                percent.accept(statement.getQueryProgress().getPercentage());
            } while (!ended.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
        } catch (SQLException | InterruptedException e) {
            percent.accept(-1);
        } catch (RuntimeException e) {
            stop(e);
        }
    }

    private void stop(RuntimeException cause) {
        failure = cause;
        try {
            statement.cancel();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    private static void join(Thread watcher) {
        boolean interrupted = false;
        while (watcher.isAlive()) {
            try {
                watcher.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
