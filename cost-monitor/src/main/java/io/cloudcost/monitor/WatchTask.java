package io.cloudcost.monitor;

/** What is done at its time. It may take long; it is interrupted when the watch must end and it does not. */
@FunctionalInterface
public interface WatchTask {

    /**
     * Does it once.
     *
     * @return in a few words what came of it, for people; no secret
     * @throws Exception if it could not be done; the watch goes on, and tells so. A retryable {@link
     *     io.cloudcost.CostException} is tried again before its time
     */
    String run() throws Exception;
}
