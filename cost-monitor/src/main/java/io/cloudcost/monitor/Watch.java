package io.cloudcost.monitor;

import io.cloudcost.CostException;
import io.cloudcost.StoreException;
import io.cloudcost.store.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does tasks at their times. Several processes may watch on one state store: each run is done by one of them. A task never
 * overlaps itself; runs that were missed, as the machine slept, are done once. Thread-safe.
 */
public final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    /** A sleeping machine or a clock that is set wakes no timer: the clock is looked at this often at least. */
    private static final Duration LOOK = Duration.ofSeconds(20);

    private static final Duration AFTER_INTERRUPT = Duration.ofSeconds(5);
    private static final int RENEWALS = 3;

    private final List<Task> tasks;
    private final Turns turns;
    private final Duration lease;
    private final Duration stopWithin;
    /** The runs of this process, each by its task. */
    private final Map<Task, String> running = new ConcurrentHashMap<>();

    private final ExecutorService workers;
    private final Thread loop;
    private final Semaphore bell = new Semaphore(0);
    private final Map<Task, Runnable> unwritten = new ConcurrentHashMap<>();
    private final Object writing = new Object();
    private final ScheduledExecutorService renewer;
    private volatile boolean closing;
    private volatile boolean interrupting;
    private volatile @Nullable ScheduledFuture<?> alive;

    Watch(List<Task> tasks, Turns turns, Duration lease, Duration stopWithin, ExecutorService workers) {
        this.tasks = tasks;
        this.turns = turns;
        this.lease = lease;
        this.stopWithin = stopWithin;
        this.workers = workers;
        this.loop = daemon(this::watch, "cost-watch");
        this.renewer = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "cost-watch-renewal"));
    }

    /** Begins a watch that keeps in this store what was done when. The watch does not close it. */
    public static WatchBuilder on(StateStore state) {
        return new WatchBuilder(state);
    }

    /**
     * Starts to watch, on a daemon thread of its own.
     *
     * @throws IllegalThreadStateException if it was started before
     */
    public Watch start() {
        loop.start();
        alive = keepAlive();
        return this;
    }

    /**
     * Does every task once, now, one after the other, but those that another process is doing.
     *
     * @return how all stand then
     * @throws StoreException if the state store cannot be used
     */
    public List<TaskStatus> runOnce() {
        ScheduledFuture<?> renewals = keepAlive();
        try {
            for (Task task : tasks) {
                turns.take(task, true).run().ifPresent(own -> {
                    running.put(task, own);
                    run(task, own);
                });
            }
            return status();
        } finally {
            stop(renewals);
        }
    }

    private static void stop(@Nullable ScheduledFuture<?> renewals) {
        if (renewals != null) {
            renewals.cancel(false);
        }
    }

    /** Whoever takes long, or waits for the end of what runs, is not taken for dead meanwhile. */
    private ScheduledFuture<?> keepAlive() {
        long pause = lease.dividedBy(RENEWALS).toMillis();
        return renewer.scheduleWithFixedDelay(this::renewAll, pause, pause, TimeUnit.MILLISECONDS);
    }

    private void renewAll() {
        try {
            running.forEach(turns::renew);
        } catch (RuntimeException e) {
            LOG.warn("A run could not be renewed, which is tried again: {}", e.getMessage());
        }
    }

    /** How all tasks stand, whichever process does them. @throws StoreException if the state store cannot be used */
    public List<TaskStatus> status() {
        return tasks.stream().map(turns::status).toList();
    }

    /**
     * Ends it: begins nothing more, waits for what runs, interrupts what runs too long. What was not done to its end is
     * due at once for whoever watches next.
     */
    @Override
    public void close() {
        closing = true;
        ring();
        workers.shutdown();
        try {
            if (!workers.awaitTermination(stopWithin.toMillis(), TimeUnit.MILLISECONDS)) {
                interrupting = true;
                workers.shutdownNow();
                workers.awaitTermination(AFTER_INTERRUPT.toMillis(), TimeUnit.MILLISECONDS);
            }
            loop.join(AFTER_INTERRUPT.toMillis());
        } catch (InterruptedException stopped) {
            interrupting = true;
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        } finally {
            stop(alive);
            renewer.shutdownNow();
        }
    }

    /** Begins what is due, and says when to look again. */
    Instant tick() {
        unwritten.keySet().forEach(this::write);
        Instant next = turns.now().plus(LOOK);
        for (Task task : tasks) {
            String own = running.get(task);
            Instant look = own == null ? begun(task) : renewed(task, own);
            next = look.isBefore(next) ? look : next;
        }
        return next;
    }

    private Instant renewed(Task task, String own) {
        turns.renew(task, own);
        return turns.now().plus(lease.dividedBy(RENEWALS));
    }

    private Instant begun(Task task) {
        if (closing) {
            return turns.now().plus(LOOK);
        }
        Turns.Turn turn = turns.take(task, false);
        turn.run().ifPresent(own -> execute(task, own));
        return turn.lookAt();
    }

    private void execute(Task task, String own) {
        running.put(task, own);
        try {
            workers.execute(() -> run(task, own));
        } catch (RejectedExecutionException ending) {
            note(task, () -> turns.left(task, own));
        }
    }

    private void watch() {
        while (!closing) {
            Duration pause = LOOK;
            try {
                pause = Duration.between(turns.now(), tick());
            } catch (StoreException e) {
                LOG.warn("The state store cannot be used; the watch tries again: {}", e.getMessage());
            } catch (RuntimeException | Error e) {
                LOG.error("The watch could not look at its tasks, and tries again:", e);
            }
            rest(pause);
        }
    }

    @SuppressWarnings("IllegalCatch") // an error of a task is its own: the watch goes on and tells it
    private void run(Task task, String own) {
        try {
            String words = task.work().run();
            LOG.info("{}: {}", task.name(), words);
            note(task, () -> turns.succeeded(task, own, words));
        } catch (Throwable failure) {
            note(task, outcome(task, own, failure));
        }
        ring();
    }

    private Runnable outcome(Task task, String own, Throwable failure) {
        if (interrupting) {
            return () -> turns.left(task, own);
        }
        LOG.warn("{} failed: {}", task.name(), words(failure), failure instanceof CostException ? null : failure);
        return () -> turns.failed(task, own, failure, words(failure));
    }

    /** What cannot be written now is written later: until then nobody else does the task again. */
    private void note(Task task, Runnable outcome) {
        unwritten.put(task, outcome);
        try {
            write(task);
        } catch (StoreException e) {
            LOG.warn("What came of {} cannot be written yet: {}", task.name(), e.getMessage());
        }
    }

    private void write(Task task) {
        synchronized (writing) {
            Runnable outcome = unwritten.get(task);
            if (outcome != null) {
                outcome.run();
                running.remove(task);
                unwritten.remove(task);
            }
        }
    }

    private static String words(Throwable failure) {
        String message = failure.getMessage();
        return failure instanceof CostException && message != null ? message : failure.toString();
    }

    private void rest(Duration pause) {
        long millis = Math.max(1, Math.min(pause.toMillis(), LOOK.toMillis()));
        try {
            if (bell.tryAcquire(millis, TimeUnit.MILLISECONDS)) {
                bell.drainPermits();
            }
        } catch (InterruptedException stopped) {
            closing = true;
        }
    }

    private void ring() {
        bell.release();
    }

    static ExecutorService workers() {
        AtomicInteger number = new AtomicInteger();
        return Executors.newCachedThreadPool(work -> daemon(work, "cost-watch-" + number.incrementAndGet()));
    }

    private static Thread daemon(Runnable work, String name) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        return thread;
    }
}
