package io.cloudcost.http.internal;

/**
 * When did the server count a request? Some time between its being sent and its answer, and only the server knows when.
 * The answer's beginning is the one safe bound, whatever the network, a scheduler or a collector of garbage did on the
 * way. Once enough answers have shown how quick the server can be, what an answer took longer than the quickest one is
 * bound enough, so that a slow server does not cost throughput.
 */
final class ArrivalEstimate {

    /** Answers to see before the quickest one is trusted: those of a cold start are all slow. */
    private static final int TRUSTED_AFTER = 100;

    /** What two equally quick answers may still differ in the way out. */
    private static final long JITTER = 25_000_000L;

    /** A server that has not answered by now has counted the request and is at work on it, however busy the machines. */
    private static final long LATEST = 1_000_000_000L;

    private long quickest = Long.MAX_VALUE;
    private int answers;

    /** The latest time of arrival as long as there is no answer. */
    long unanswered(long sent) {
        return sent + LATEST;
    }

    /** The latest time of arrival, the answer known. */
    long answered(long sent, long answer) {
        long took = answer - sent;
        answers++;
        quickest = Math.min(quickest, took);
        long late = answers > TRUSTED_AFTER ? Math.min(took, took - quickest + JITTER) : took;
        return sent + Math.min(late, LATEST);
    }
}
