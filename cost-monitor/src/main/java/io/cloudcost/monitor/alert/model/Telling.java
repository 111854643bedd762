package io.cloudcost.monitor.alert.model;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How people hear of a rule's alerts.
 *
 * @param quiet when messages are held; null for never
 * @param remindEvery after what time an alert that is still open is told again; null for never
 * @param pause for how long after its end an alert does not open again; zero for no such time
 * @param channels by name; empty for all
 * @param advice what to do, for people; empty for nothing
 * @param link where to look: an address or words; {@code {name}} stands for a label's value; empty for nothing
 */
public record Telling(
        @Nullable QuietHours quiet,
        @Nullable Duration remindEvery,
        Duration pause,
        Set<String> channels,
        String advice,
        String link) {

    public Telling {
        channels = Collections.unmodifiableSet(new TreeSet<>(channels));
    }

    /** Whether it is told through this channel. */
    public boolean goesTo(String channel) {
        return channels.isEmpty() || channels.contains(channel);
    }
}
