package io.cloudcost.monitor.alert.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a channel stands.
 *
 * @param name its name
 * @param waiting how many messages are still to be sent through it
 * @param sentAt when it last took one, UTC; null if it never did
 * @param failingSince since when it takes none, or none for all of its people, UTC; null while it does
 * @param error why; null while it takes messages for all
 */
public record ChannelStatus(
        String name,
        int waiting,
        @Nullable Instant sentAt,
        @Nullable Instant failingSince,
        @Nullable String error) {}
