package io.cloudcost.monitor.alert.model;

import java.time.Instant;

/**
 * For how long nobody wants to hear of an alert.
 *
 * @param until when it ends, UTC
 * @param by who asked for it
 * @param why for people; empty for no reason
 */
public record Snooze(Instant until, String by, String why) {

    /** Whether it is not over. */
    public boolean lasts(Instant now) {
        return now.isBefore(until);
    }
}
