package io.cloudcost.simulator;

import java.time.Instant;

/**
 * One request that a fake cloud saw.
 *
 * @param number its place in the order of arrival, from 0
 * @param arrived when it had been read, by the wall clock
 * @param arrivedNanos the same by the monotonic clock ({@link System#nanoTime()}); only differences mean something
 * @param answeredNanos when the last byte of its answer was written, by the same clock; the arrival itself while there
 *     is no answer (stalled, reset, still under way)
 * @param method the HTTP method
 * @param path the decoded path, without the query
 * @param target the path and query as they were sent
 * @param status the status of the answer; 0 while there is none
 */
public record LoggedRequest(
        int number,
        Instant arrived,
        long arrivedNanos,
        long answeredNanos,
        String method,
        String path,
        String target,
        int status) {

    LoggedRequest answered(long nanos, int answerStatus) {
        return new LoggedRequest(number, arrived, arrivedNanos, nanos, method, path, target, answerStatus);
    }
}
