package io.cloudcost.monitor.measure;

import io.cloudcost.store.CostStore;
import io.cloudcost.store.StateStore;
import java.time.Instant;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What figures are taken from, in one round. The cost store is opened when it is first asked for, and closed with the
 * round, so that other processes can have it between rounds. For one thread.
 */
public final class MeasureContext implements AutoCloseable {

    private final Instant now;
    private final ZoneId zone;
    private final Supplier<? extends CostStore> opening;
    private final StateStore state;
    private final boolean closing;
    private @Nullable CostStore costs;

    /**
     * A round.
     *
     * @param now its time
     * @param zone whose days and months count where a source has no zone of its own
     * @param opening opens the cost store; what it gives is closed with this
     * @param state stays open
     */
    public static MeasureContext opening(
            Instant now, ZoneId zone, Supplier<? extends CostStore> opening, StateStore state) {
        return new MeasureContext(now, zone, opening, state, true);
    }

    /** A round over a store that is open, and stays so. The rest is as in {@link #opening}. */
    public static MeasureContext over(Instant now, ZoneId zone, CostStore costs, StateStore state) {
        return new MeasureContext(now, zone, () -> costs, state, false);
    }

    private MeasureContext(
            Instant now, ZoneId zone, Supplier<? extends CostStore> opening, StateStore state, boolean closing) {
        this.now = now;
        this.zone = zone;
        this.opening = opening;
        this.state = state;
        this.closing = closing;
    }

    /** This round as it would have been at another time, with the same stores. It need not be closed. */
    public MeasureContext at(Instant time) {
        return new MeasureContext(time, zone, this::costs, state, false);
    }

    /** The time of this round, UTC; the same for all its figures. */
    public Instant now() {
        return now;
    }

    /** Whose days and months count where a source has no zone of its own. */
    public ZoneId zone() {
        return zone;
    }

    /**
     * Where charges are kept. It must not be closed.
     *
     * @throws io.cloudcost.CostException if it cannot be opened, or there is none
     */
    public CostStore costs() {
        CostStore open = costs;
        if (open == null) {
            open = opening.get();
            costs = open;
        }
        return open;
    }

    /** Where state is kept. It must not be closed. */
    public StateStore state() {
        return state;
    }

    @Override
    public void close() {
        CostStore open = costs;
        costs = null;
        if (open != null && closing) {
            open.close();
        }
    }
}
