package io.cloudcost.monitor.alert.model;

import io.cloudcost.monitor.measure.Contributor;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened.
 *
 * @param event what
 * @param alertId of which alert; the channel's name if it is about a channel
 * @param severity how much it matters
 * @param rule the rule's name; what failed if it is about a channel
 * @param labels of which figure
 * @param figure how much, against which limit; null if it is about no figure
 * @param since since when it is so, UTC
 * @param at when it was found, UTC
 * @param why in words; empty for nothing to add
 * @param contributors what the figure is made of, or what changed it, the largest first; empty if nobody knows
 * @param advice what to do; empty for nothing
 * @param link where to look: an address or words; empty for nothing
 */
public record AlertNotice(
        AlertEvent event,
        String alertId,
        Severity severity,
        String rule,
        Map<String, String> labels,
        @Nullable Figure figure,
        Instant since,
        Instant at,
        String why,
        List<Contributor> contributors,
        String advice,
        String link) {

    public AlertNotice {
        labels = Collections.unmodifiableMap(new TreeMap<>(labels));
        contributors = List.copyOf(contributors);
    }

    /** How much it matters now: what is over is only good to know. */
    public Severity urgency() {
        return event.isEnd() ? Severity.INFO : severity;
    }
}
