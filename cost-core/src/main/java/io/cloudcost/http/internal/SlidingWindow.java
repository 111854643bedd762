package io.cloudcost.http.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * At most {@code limit} starts in any one window, wherever the window begins. Pure arithmetic on times in nanoseconds:
 * no clock, no threads, no lock. A slot without an end (granted, but not known to have reached the server) blocks for as
 * long as that lasts. Who is told that it was too fast goes on with fewer permits, and has all of them again after a while.
 */
final class SlidingWindow {

    /** The end of a slot that has none yet. */
    static final long OPEN = Long.MAX_VALUE;

    /** All permits, in shares; one comes back with each window. */
    private static final int ALL = 16;

    private final List<Slot> slots = new ArrayList<>();
    private final long length;
    private int limit;
    private int share = ALL;
    private long slowedAt;
    private long pausedUntil = Long.MIN_VALUE;

    SlidingWindow(int limit, long length) {
        this.limit = limit;
        this.length = length;
    }

    /** One permit's place in the window. */
    static final class Slot {

        private long end = OPEN;

        private Slot() {}
    }

    void limit(int permits) {
        limit = permits;
    }

    /** No permit before this time; an earlier pause that lasts longer stays. */
    void pauseUntil(long time) {
        pausedUntil = Math.max(pausedUntil, time);
    }

    /** It was too fast: half as many permits from now on, one at least; once in a window, since what is under way says the same. */
    void slower(long now) {
        int current = share(now);
        if (share == ALL || now - slowedAt >= length) {
            share = Math.max(1, current / 2);
            slowedAt = now;
        }
    }

    private int share(long now) {
        return share == ALL ? ALL : (int) Math.min(ALL, share + (now - slowedAt) / length);
    }

    /** How many permits a window has now. */
    private int permitted(long now) {
        return (int) Math.max(1, (long) limit * share(now) / ALL);
    }

    /** The earliest time at which the next permit is free, as far as known: {@link #OPEN} if that depends on an open slot. */
    long next(long now) {
        long[] ends = ends(now);
        int permitted = permitted(now);
        return ends.length < permitted
                ? Math.max(now, pausedUntil)
                : Math.max(ends[ends.length - permitted], pausedUntil);
    }

    /** No permit before this time for the one who has {@code ahead} others before it, if all permits are used; all may be back by then. */
    long atLeast(long now, int ahead) {
        long[] ends = ends(now);
        int busy = ahead - (limit - ends.length);
        if (busy < 0) {
            return Math.max(now, pausedUntil);
        }
        long end = busy < ends.length ? Math.min(ends[busy], now + length) : now + busy / limit * length;
        return Math.max(end, pausedUntil);
    }

    private long[] ends(long now) {
        slots.removeIf(slot -> slot.end <= now);
        return slots.stream().mapToLong(slot -> slot.end).sorted().toArray();
    }

    /** Takes a permit; the caller has checked that {@link #next} is now. */
    Slot take() {
        Slot slot = new Slot();
        slots.add(slot);
        return slot;
    }

    /** The start of this slot counts as happening at {@code time}. */
    void start(Slot slot, long time) {
        slot.end = time + length;
    }

    /** The permit was not used. */
    void giveBack(Slot slot) {
        slots.remove(slot);
    }
}
