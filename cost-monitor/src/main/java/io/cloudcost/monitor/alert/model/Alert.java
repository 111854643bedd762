package io.cloudcost.monitor.alert.model;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How one alert stands: a rule and the labels of a figure.
 *
 * @param id from its opening to its end
 * @param rule the rule's name
 * @param labels of which figure
 * @param state how it stands
 * @param severity how much it matters
 * @param figure the last one that is known, against which limit
 * @param since since when it is so, UTC
 * @param openedAt when it opened; null if it never did
 * @param closedAt when it closed; null while it did not
 * @param note what to know about the figure: why it is unknown, or why the alert closed; empty for nothing
 * @param snooze that was asked for, over or not; null for none
 */
public record Alert(
        String id,
        String rule,
        Map<String, String> labels,
        AlertState state,
        Severity severity,
        Figure figure,
        Instant since,
        @Nullable Instant openedAt,
        @Nullable Instant closedAt,
        String note,
        @Nullable Snooze snooze) {

    public Alert {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }

    /** The snooze, if there is one that lasts. */
    public Optional<Snooze> snoozedAt(Instant now) {
        return Optional.ofNullable(snooze).filter(it -> it.lasts(now));
    }
}
