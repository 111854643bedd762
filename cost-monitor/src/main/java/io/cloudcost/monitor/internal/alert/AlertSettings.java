package io.cloudcost.monitor.internal.alert;

import io.cloudcost.store.StateStore;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/**
 * What a book is set to.
 *
 * @param lease for how long who sends a message is believed to be alive
 * @param giveUpAfter after what time a message that fails is not tried again
 * @param tellOutageAfter after what time the other channels tell of one that fails
 * @param owner this process
 */
public record AlertSettings(
        StateStore state,
        Clock clock,
        ZoneId zone,
        Duration lease,
        Duration giveUpAfter,
        Duration tellOutageAfter,
        String owner) {}
