package io.cloudcost.monitor.internal.alert;

import io.cloudcost.monitor.alert.model.AlertEvent;
import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.alert.model.Severity;
import io.cloudcost.monitor.internal.alert.form.Facts;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes down what came of sending, and lets the other channels tell of one that fails. */
final class Results {

    private static final Duration AGAIN = Duration.ofMinutes(1);
    private static final Duration AGAIN_AT_MOST = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 6;

    /** A clock that jumps must not end a message's life after one try. */
    private static final int LEAST_ATTEMPTS = 10;

    private static final int MOST_HEADLINES = 5;

    private final Collection<String> channels;
    private final Duration giveUpAfter;
    private final Duration tellAfter;

    Results(Collection<String> channels, Duration giveUpAfter, Duration tellAfter) {
        this.channels = channels;
        this.giveUpAfter = giveUpAfter;
        this.tellAfter = tellAfter;
    }

    /** What became of a message. */
    enum Fate {
        SENT,
        AGAIN,
        GIVEN_UP,
        /** Somebody else took it over. */
        LOST
    }

    Fate note(Connection connection, Claim claim, Outcome outcome, Instant now) throws SQLException {
        String id = claim.message().id();
        Optional<Outgoing> ours = Outbox.ours(connection, id, claim.owner());
        if (ours.isEmpty()) {
            return Fate.LOST;
        }
        if (outcome.isSent()) {
            Outbox.end(connection, id, "SENT", now, null);
            works(connection, claim.channel(), now);
            return Fate.SENT;
        }
        if (outcome.partly()) {
            Outbox.end(connection, id, "SENT", now, outcome.error());
            ChannelRow.find(connection, claim.channel()).sent(now).put(connection);
            fails(connection, claim.channel(), outcome, true, now);
            return Fate.SENT;
        }
        Fate fate = failed(connection, ours.get(), outcome, now);
        fails(connection, claim.channel(), outcome, fate == Fate.GIVEN_UP, now);
        return fate;
    }

    private Fate failed(Connection connection, Outgoing row, Outcome outcome, Instant now) throws SQLException {
        String error = Objects.requireNonNull(outcome.error());
        Instant known = Objects.requireNonNullElse(row.firstTriedAt(), now);
        Instant first = known.isAfter(now) ? now : known;
        boolean late = !now.isBefore(first.plus(giveUpAfter)) && row.attempts() + 1 >= LEAST_ATTEMPTS;
        if (!outcome.retryable() || late) {
            Outbox.end(connection, row.id(), "GIVEN_UP", now, error);
            return Fate.GIVEN_UP;
        }
        Outbox.again(connection, row.id(), first, now.plus(pause(row.attempts(), outcome)), error);
        return Fate.AGAIN;
    }

    private static Duration pause(int attempts, Outcome outcome) {
        Duration planned = AGAIN.multipliedBy(1L << Math.min(attempts, MOST_DOUBLINGS));
        Duration pause = planned.compareTo(AGAIN_AT_MOST) < 0 ? planned : AGAIN_AT_MOST;
        Duration wait = outcome.retryAfter();
        if (wait == null || wait.compareTo(pause) <= 0) {
            return pause;
        }
        return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
    }

    private void works(Connection connection, String name, Instant now) throws SQLException {
        ChannelRow channel = ChannelRow.find(connection, name);
        if (channel.failingSince() != null) {
            Outbox.dueAgain(connection, name, now);
        }
        if (channel.told() != null) {
            tell(connection, channel, AlertEvent.CHANNEL_RECOVERED, "It takes messages again.", now);
        }
        channel.working(now).put(connection);
    }

    /** @param forGood whether the others tell it at once */
    private void fails(Connection connection, String name, Outcome outcome, boolean forGood, Instant now)
            throws SQLException {
        ChannelRow channel = ChannelRow.find(connection, name).failing(now, Objects.requireNonNull(outcome.error()));
        Instant since = Objects.requireNonNull(channel.failingSince());
        boolean lasting = forGood || !now.isBefore(since.plus(tellAfter));
        if (channel.told() == null && lasting) {
            tell(connection, channel, AlertEvent.CHANNEL_FAILED, outcome.error() + waiting(connection, name), now);
            channel = channel.told(now);
        }
        channel.put(connection);
    }

    private void tell(Connection connection, ChannelRow channel, AlertEvent event, String why, Instant now)
            throws SQLException {
        Instant since = Objects.requireNonNullElse(channel.failingSince(), now);
        AlertNotice notice = Notices.ofChannel(event, channel.name(), Severity.WARNING, since, now, why);
        for (String other : channels) {
            if (!other.equals(channel.name())) {
                Outbox.add(connection, other, now, now, List.of(notice));
            }
        }
    }

    /** So that what only that channel should have told is told all the same. */
    private static String waiting(Connection connection, String channel) throws SQLException {
        List<String> headlines = new ArrayList<>();
        for (Outgoing row : Outbox.unsent(connection, channel)) {
            for (AlertNotice notice : Outbox.notices(connection, row.id())) {
                headlines.add(Facts.headline(notice) + " (" + notice.event().words() + ")");
            }
        }
        int left = headlines.size() - MOST_HEADLINES;
        return headlines.isEmpty()
                ? ""
                : " Not told through it: "
                        + String.join("; ", headlines.subList(0, Math.min(MOST_HEADLINES, headlines.size())))
                        + (left > 0 ? "; and " + left + " more." : ".");
    }
}
