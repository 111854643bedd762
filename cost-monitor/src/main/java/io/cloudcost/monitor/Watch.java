package io.cloudcost.monitor;

import io.cloudcost.CostException;
import io.cloudcost.StoreException;
import io.cloudcost.store.StateStore;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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
    private final Map<String, Task> running = new ConcurrentHashMap<>();
    private final ExecutorService workers;
    private final Thread loop;
    private final Semaphore bell = new Semaphore(0);
    private final Map<String, Runnable> unwritten = new ConcurrentHashMap<>();
    private volatile boolean closing;
    private volatile boolean interrupting;

    Watch(List<Task> tasks, Turns turns, Duration lease, Duration stopWithin, ExecutorService workers) {
        this.tasks = tasks;
        this.turns = turns;
        this.lease = lease;
        this.stopWithin = stopWithin;
        this.workers = workers;
        this.loop = daemon(this::watch, "cost-watch");
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
        return this;
    }

    /**
     * Does every task once, now, one after the other, but those that another process is doing.
     *
     * @return how all stand then
     * @throws StoreException if the state store cannot be used
     */
    public List<TaskStatus> runOnce() {
        for (Task task : tasks) {
            if (turns.take(task, true).begun()) {
                running.put(task.name(), task);
                run(task);
            }
        }
        return status();
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
        }
    }

    /** Begins what is due, and says when to look again. */
    Instant tick() {
        Set.copyOf(unwritten.keySet()).forEach(this::write);
        Instant next = turns.now().plus(LOOK);
        for (Task task : tasks) {
            Instant look = running.containsKey(task.name()) ? renewed(task) : begun(task);
            next = look.isBefore(next) ? look : next;
        }
        return next;
    }

    private Instant renewed(Task task) {
        turns.renew(task);
        return turns.now().plus(lease.dividedBy(RENEWALS));
    }

    private Instant begun(Task task) {
        Turns.Turn turn = turns.take(task, false);
        if (turn.begun()) {
            running.put(task.name(), task);
            workers.execute(() -> run(task));
            return turns.now().plus(lease.dividedBy(RENEWALS));
        }
        return turn.lookAt();
    }

    private void watch() {
        while (!closing) {
            Duration pause = LOOK;
            try {
                pause = Duration.between(turns.now(), tick());
            } catch (StoreException e) {
                LOG.warn("The state store cannot be used; the watch tries again: {}", e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("The watch could not look at its tasks, and tries again:", e);
            }
            rest(pause);
        }
    }

    @SuppressWarnings("IllegalCatch") // an error of a task is its own: the watch goes on and tells it
    private void run(Task task) {
        try {
            String words = task.work().run();
            LOG.info("{}: {}", task.name(), words);
            note(task, () -> turns.succeeded(task, words));
        } catch (Throwable failure) {
            note(task, outcome(task, failure));
        }
        ring();
    }

    private Runnable outcome(Task task, Throwable failure) {
        if (interrupting) {
            return () -> turns.left(task);
        }
        LOG.warn("{} failed: {}", task.name(), words(failure), failure instanceof CostException ? null : failure);
        return () -> turns.failed(task, failure, words(failure));
    }

    /** What cannot be written now is written later: until then nobody else does the task again. */
    private void note(Task task, Runnable outcome) {
        unwritten.put(task.name(), outcome);
        try {
            write(task.name());
        } catch (StoreException e) {
            LOG.warn("What came of {} cannot be written yet: {}", task.name(), e.getMessage());
        }
    }

    private void write(String name) {
        Runnable outcome = unwritten.get(name);
        if (outcome != null) {
            outcome.run();
            running.remove(name);
            unwritten.remove(name);
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
