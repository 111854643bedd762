package io.cloudcost.http.internal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The sliding window for threads: first come, first served, interruptible, with a deadline. */
public final class Limiter {

    /** The clocks of two machines differ and servers count in milliseconds. */
    private static final long CLOCK_MARGIN = 5_000_000L;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Condition> queue = new ArrayDeque<>();
    private final List<Integer> limits = new ArrayList<>();
    private final ArrivalEstimate arrivals = new ArrivalEstimate();
    private final SlidingWindow window;

    Limiter(Duration length) {
        window = new SlidingWindow(Integer.MAX_VALUE, length.toNanos() + CLOCK_MARGIN);
    }

    /** One more user, who wants at most so many starts per window: the strictest of the present users holds. */
    void join(int limit) {
        change(() -> limits.add(limit));
    }

    /** A user goes. */
    public void leave(int limit) {
        change(() -> limits.remove((Integer) limit));
    }

    private void change(Runnable change) {
        locked(() -> {
            change.run();
            limits.stream().min(Comparator.naturalOrder()).ifPresent(window::limit);
            wakeAll();
        });
    }

    /**
     * Waits for its turn.
     *
     * @param deadline in {@link System#nanoTime}
     */
    public Permit acquire(long deadline) throws InterruptedException, TooLateException {
        lock.lockInterruptibly();
        Condition turn = lock.newCondition();
        queue.add(turn);
        try {
            awaitTurn(turn, deadline);
            return new Permit(this, window.take());
        } finally {
            queue.remove(turn);
            wakeFirst();
            lock.unlock();
        }
    }

    private void awaitTurn(Condition turn, long deadline) throws InterruptedException, TooLateException {
        while (true) {
            long now = System.nanoTime();
            int ahead = ahead(turn);
            long atLeast = window.atLeast(now, ahead);
            if (now >= deadline || atLeast > deadline) {
                throw new TooLateException(Duration.ofNanos(atLeast - now));
            }
            long next = ahead == 0 ? window.next(now) : deadline;
            if (next <= now) {
                return;
            }
            turn.awaitNanos(Math.min(next, deadline) - now);
        }
    }

    private int ahead(Condition turn) {
        int ahead = 0;
        for (Condition other : queue) {
            if (other == turn) {
                break;
            }
            ahead++;
        }
        return ahead;
    }

    /** How many wait for their turn. */
    int waiting() {
        lock.lock();
        try {
            return queue.size();
        } finally {
            lock.unlock();
        }
    }

    /** The provider asked for silence: nobody gets a permit before this much time has passed. */
    public void pause(Duration time) {
        locked(() -> {
            window.pauseUntil(System.nanoTime() + time.toNanos());
            wakeAll();
        });
    }

    /** The provider said that it was too fast: fewer permits for a while, for everybody. */
    public void slower() {
        locked(() -> window.slower(System.nanoTime()));
    }

    long sent(Permit permit) {
        long now = System.nanoTime();
        settle(() -> window.start(permit.slot, arrivals.unanswered(now)));
        return now;
    }

    void answered(Permit permit, long sentAt) {
        long now = System.nanoTime();
        settle(() -> window.start(permit.slot, arrivals.answered(sentAt, now)));
    }

    void giveBack(Permit permit) {
        settle(() -> window.giveBack(permit.slot));
    }

    private void settle(Runnable change) {
        locked(() -> {
            change.run();
            wakeFirst();
        });
    }

    private void locked(Runnable change) {
        lock.lock();
        try {
            change.run();
        } finally {
            lock.unlock();
        }
    }

    private void wakeFirst() {
        Condition first = queue.peek();
        if (first != null) {
            first.signal();
        }
    }

    private void wakeAll() {
        queue.forEach(Condition::signal);
    }
}
