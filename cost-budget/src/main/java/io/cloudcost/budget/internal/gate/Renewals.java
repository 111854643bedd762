package io.cloudcost.budget.internal.gate;

import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.internal.ledger.Ledger;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Renews the reservations of the runs that are open, from the first to the last of them. */
public final class Renewals {

    private static final Logger LOG = LoggerFactory.getLogger(Renewals.class);
    private static final int TIMES_A_LEASE = 3;
    private static final int IDLE_SECONDS = 5;

    private final Spec spec;
    private final ScheduledExecutorService executor;
    private final Map<String, Held> open = new LinkedHashMap<>();
    private @Nullable Future<?> beat;
    private boolean failing;

    /** @param callers where to renew; null for a daemon thread of its own */
    public Renewals(Spec spec, @Nullable ScheduledExecutorService callers) {
        this.spec = spec;
        this.executor = callers == null ? ownExecutor() : callers;
    }

    /**
     * Renews it from now on.
     *
     * @return whether it was not renewed already
     * @throws RejectedExecutionException if the executor takes no more work; nothing renews it then
     */
    public synchronized boolean add(String id, Held run) {
        if (open.containsKey(id)) {
            return false;
        }
        if (beat == null) {
            long period = spec.lease().dividedBy(TIMES_A_LEASE).toMillis();
            beat = executor.scheduleWithFixedDelay(this::renew, period, period, TimeUnit.MILLISECONDS);
        }
        open.put(id, run);
        return true;
    }

    /** Renews it no more. */
    public synchronized void remove(String id) {
        open.remove(id);
        if (open.isEmpty() && beat != null) {
            beat.cancel(false);
            beat = null;
        }
    }

    /** Whether it is renewed here. */
    public synchronized boolean has(String id) {
        return open.containsKey(id);
    }

    /** Renews all of them now. One failure is told; it is tried again at the next turn. */
    public void renew() {
        try {
            Map<String, Held> runs = runs();
            spec.state().transaction(Ledger.TABLES, connection -> {
                Instant now = spec.now();
                for (Map.Entry<String, Held> run : runs.entrySet()) {
                    renew(connection, run.getKey(), run.getValue(), now);
                }
                return true;
            });
            failing = false;
        } catch (RuntimeException e) { // whatever it is: a task that throws is never run again
            if (!failing) {
                LOG.warn("Reservations could not be renewed, and count as orphans once {} are over:", spec.lease(), e);
            }
            failing = true;
        }
    }

    private void renew(Connection connection, String id, Held run, Instant now) throws SQLException {
        boolean ours =
                JobRows.renew(connection, id, spec.owner(), spec.leaseUntil(now), spec.holdUntil(now, Duration.ZERO));
        run.renewed(ours, JobRows.isStopAsked(connection, id));
    }

    private synchronized Map<String, Held> runs() {
        return Map.copyOf(open);
    }

    /** Its one thread begins with the first run and ends a few seconds after the last, so that many short runs share it. */
    private static ScheduledExecutorService ownExecutor() {
        ScheduledThreadPoolExecutor made = new ScheduledThreadPoolExecutor(1, task -> {
            Thread thread = new Thread(task, "cloudcost-renewals");
            thread.setDaemon(true);
            return thread;
        });
        made.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        made.allowCoreThreadTimeOut(true);
        made.setRemoveOnCancelPolicy(true);
        return made;
    }

    /** A run that is open. */
    @FunctionalInterface
    public interface Held {

        /**
         * It was looked at.
         *
         * @param ours whether the job still runs, and was not taken over
         * @param stopAsked whether it is to stop
         */
        void renewed(boolean ours, boolean stopAsked);
    }
}
