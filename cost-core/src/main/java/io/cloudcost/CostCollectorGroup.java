package io.cloudcost;

import java.util.List;

/**
 * Several accounts, read one after the other unless told. The request's timeout and API budget hold for all of them
 * together: what one account used up is not there for the next. Immutable.
 */
public final class CostCollectorGroup {

    private final List<CostCollector> collectors;
    private final int atOnce;

    private CostCollectorGroup(List<CostCollector> collectors, int atOnce) {
        this.collectors = List.copyOf(collectors);
        this.atOnce = atOnce;
    }

    /** A group of these collectors. */
    public static CostCollectorGroup of(List<CostCollector> collectors) {
        return new CostCollectorGroup(collectors, 1);
    }

    /**
     * The same accounts, so many of them at a time. Each is held in memory until all are read. An API budget is shared out:
     * an account that begins gets an equal part of what is neither spent nor given to those that run.
     *
     * @param accounts 1 or more
     */
    public CostCollectorGroup sideBySide(int accounts) {
        if (accounts < 1) {
            throw new IllegalArgumentException("There must be at least 1 account at a time, not " + accounts);
        }
        return new CostCollectorGroup(collectors, accounts);
    }

    /** The collectors, in the order in which they are asked. */
    public List<CostCollector> collectors() {
        return collectors;
    }

    /** Reads the current billing period and the two before of every account. */
    public GroupResult collect() {
        return collect(CollectRequest.defaults());
    }

    /**
     * Reads every account; one that fails does not keep the others from being read.
     *
     * @throws CollectionCancelledException if the calling thread is interrupted
     */
    public GroupResult collect(CollectRequest request) {
        return new GroupRun(collectors, Math.min(atOnce, collectors.size()), request).result();
    }
}
