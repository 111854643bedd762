package io.cloudcost.monitor.alert.model;

import java.time.Instant;
import java.util.List;

/**
 * What a channel sends: all that happened at one time.
 *
 * @param id its own, the same whenever it is sent again: receivers can tell by it that they have it already
 * @param at when it was written, UTC
 * @param subject one line of plain text
 * @param text plain text for people, several lines
 * @param html a whole page for people, without scripts or anything remote
 * @param json for programs; {@code docs/alerts.md} describes it
 * @param notices what happened; at least one
 */
public record AlertMessage(
        String id, Instant at, String subject, String text, String html, String json, List<AlertNotice> notices) {

    public AlertMessage {
        notices = List.copyOf(notices);
    }

    /** The highest of its notices; what is over is only good to know. */
    public Severity severity() {
        return notices.stream()
                .map(AlertNotice::urgency)
                .max(Severity::compareTo)
                .orElse(Severity.INFO);
    }
}
