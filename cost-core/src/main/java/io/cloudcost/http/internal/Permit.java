package io.cloudcost.http.internal;

/** The right to start one request. Say when it goes out and when the answer begins: the window counts from there. */
public final class Permit implements AutoCloseable {

    private final Limiter limiter;
    final SlidingWindow.Slot slot;
    private long sentAt;
    private boolean used;

    Permit(Limiter limiter, SlidingWindow.Slot slot) {
        this.limiter = limiter;
        this.slot = slot;
    }

    /** Whether a request has gone out on this permit; the next one needs its own. */
    public boolean used() {
        return used;
    }

    /** The connection stands and the request goes out now. */
    public void sent() {
        used = true;
        sentAt = limiter.sent(this);
    }

    /** The answer has begun. */
    public void answered() {
        limiter.answered(this, sentAt);
    }

    /** Gives back a permit on which no request went out; nothing otherwise. */
    @Override
    public void close() {
        if (!used) {
            limiter.giveBack(this);
        }
    }
}
