package io.cloudcost.monitor.internal.alert;

import io.cloudcost.monitor.alert.model.AlertChannel;
import io.cloudcost.monitor.alert.model.AlertEvent;
import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.alert.model.ChannelStatus;
import io.cloudcost.monitor.alert.model.Delivery;
import io.cloudcost.monitor.alert.model.Severity;
import io.cloudcost.monitor.internal.alert.form.Messages;
import io.cloudcost.store.StateStore;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. A message is claimed in a transaction, sent outside of it, and noted in another one: who dies between
 * the two lets it be sent once more, with the same id.
 */
public final class Deliveries {

    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final StateStore state;
    private final Map<String, AlertChannel> channels;
    private final Clock clock;
    private final ZoneId zone;
    private final Duration lease;
    private final Results results;
    private final String owner;
    private final AtomicLong claims = new AtomicLong();

    /** What was sent while the store was away: written before anything else is sent. */
    private final Map<Claim, Outcome> unwritten = new ConcurrentHashMap<>();

    /** Sends through these channels, by name. */
    public Deliveries(AlertSettings settings, Map<String, AlertChannel> channels) {
        this.state = settings.state();
        this.channels = channels;
        this.clock = settings.clock();
        this.zone = settings.zone();
        this.lease = settings.lease();
        this.owner = settings.owner();
        this.results = new Results(channels.keySet(), settings.giveUpAfter(), settings.tellOutageAfter());
    }

    /** Sends all that is due now, each message once at most. */
    public Delivery deliver() {
        Map<Results.Fate, Integer> fates = new EnumMap<>(Results.Fate.class);
        unwritten.forEach((claim, outcome) -> count(fates, write(claim, outcome)));
        Set<String> failing = new HashSet<>();
        Optional<Claim> claim = claim(failing);
        while (claim.isPresent() && !Thread.currentThread().isInterrupted()) {
            Results.Fate fate = send(claim.get());
            count(fates, fate);
            if (fate == Results.Fate.AGAIN) {
                failing.add(claim.get().channel());
            }
            claim = claim(failing);
        }
        return delivery(fates);
    }

    /** How channels stand. */
    public List<ChannelStatus> status() {
        return state.read(AlertTables.TABLES, connection -> {
            List<ChannelStatus> all = new ArrayList<>();
            List<Outgoing> waiting = Outbox.waiting(connection);
            for (String name : new TreeSet<>(channels.keySet())) {
                all.add(status(ChannelRow.find(connection, name), waiting));
            }
            return all;
        });
    }

    /** Channels that fail, whoever has them. */
    public List<ChannelStatus> failing() {
        return state.read(AlertTables.TABLES, connection -> {
            List<ChannelStatus> all = new ArrayList<>();
            List<Outgoing> waiting = Outbox.waiting(connection);
            for (ChannelRow row : ChannelRow.failing(connection, now().minus(KEPT))) {
                all.add(status(row, waiting));
            }
            return all;
        });
    }

    private static ChannelStatus status(ChannelRow row, List<Outgoing> waiting) {
        int own = (int) waiting.stream()
                .filter(message -> message.channel().equals(row.name()))
                .count();
        return new ChannelStatus(row.name(), own, row.sentAt(), row.failingSince(), row.error());
    }

    /** Sends a message that says nothing through each channel, now and once; what went wrong, by channel. */
    public Map<String, String> test() {
        Instant now = now();
        Map<String, String> answers = new TreeMap<>();
        channels.forEach((name, channel) -> {
            AlertNotice notice = Notices.ofChannel(
                    AlertEvent.TEST,
                    name,
                    Severity.INFO,
                    now,
                    now,
                    "Somebody tries whether messages arrive. Nothing happened.");
            Outcome outcome =
                    Sender.send(channel, Messages.of(UUID.randomUUID().toString(), now, List.of(notice), zone));
            answers.put(name, Objects.requireNonNullElse(outcome.error(), ""));
        });
        return answers;
    }

    private static void count(Map<Results.Fate, Integer> fates, Results.Fate fate) {
        fates.merge(fate, 1, Integer::sum);
    }

    private Results.Fate send(Claim claim) {
        AlertChannel channel = channels.get(claim.channel());
        if (channel == null) {
            throw new IllegalStateException("Claimed for a channel that is not here: " + claim.channel());
        }
        Outcome outcome = Sender.send(channel, claim.message());
        if (!outcome.isSent()) {
            LOG.warn(
                    "{} did not take '{}'{}: {}",
                    claim.channel(),
                    claim.message().subject(),
                    outcome.partly() ? " for all" : "",
                    outcome.error());
        }
        unwritten.put(claim, outcome);
        return write(claim, outcome);
    }

    private Results.Fate write(Claim claim, Outcome outcome) {
        Results.Fate fate =
                state.transaction(AlertTables.TABLES, connection -> results.note(connection, claim, outcome, now()));
        unwritten.remove(claim);
        if (fate == Results.Fate.GIVEN_UP) {
            LOG.error("'{}' was given up for {}: {}", claim.message().subject(), claim.channel(), outcome.error());
        }
        return fate;
    }

    /** The next that is due, if there is one. What is about an alert that an earlier message waits for waits, too. */
    private Optional<Claim> claim(Set<String> failing) {
        return state.transaction(AlertTables.TABLES, connection -> {
            Instant now = now();
            Map<String, Set<String>> before = new HashMap<>();
            for (Outgoing row : Outbox.waiting(connection)) {
                Set<String> blocked = before.computeIfAbsent(row.channel(), name -> new HashSet<>());
                if (isFree(row, failing, now) && !row.isAboutAny(blocked)) {
                    return Optional.of(claimed(connection, row, now));
                }
                blocked.addAll(row.alerts());
            }
            forget(connection, now);
            return Optional.<Claim>empty();
        });
    }

    /** What was sent long ago, and what waits for a channel that nobody has had for as long. */
    private void forget(Connection connection, Instant now) throws SQLException {
        Instant before = now.minus(KEPT);
        for (Outgoing row : Outbox.waiting(connection)) {
            if (!channels.containsKey(row.channel()) && row.createdAt().isBefore(before)) {
                Outbox.end(connection, row.id(), "GIVEN_UP", now, "Nobody has a channel of this name.");
            }
        }
        Outbox.forget(connection, before);
    }

    private boolean isFree(Outgoing row, Set<String> failing, Instant now) {
        return channels.containsKey(row.channel())
                && !failing.contains(row.channel())
                && !row.isHeld(now)
                && row.isDue(now)
                && unwritten.keySet().stream()
                        .noneMatch(claim -> claim.message().id().equals(row.id()));
    }

    private Claim claimed(Connection connection, Outgoing row, Instant now) throws SQLException {
        String own = owner + " " + claims.incrementAndGet();
        Outbox.claim(connection, row.id(), own, now, now.plus(lease));
        return new Claim(
                row.channel(), own, Messages.of(row.id(), row.createdAt(), Outbox.notices(connection, row.id()), zone));
    }

    private Delivery delivery(Map<Results.Fate, Integer> fates) {
        List<Outgoing> left = state.read(AlertTables.TABLES, Outbox::waiting).stream()
                .filter(row -> channels.containsKey(row.channel()))
                .toList();
        Instant now = now();
        return new Delivery(
                fates.getOrDefault(Results.Fate.SENT, 0),
                fates.getOrDefault(Results.Fate.AGAIN, 0),
                fates.getOrDefault(Results.Fate.GIVEN_UP, 0),
                left.size(),
                left.stream().map(row -> look(row, now)).min(Instant::compareTo).orElse(null));
    }

    private static Instant look(Outgoing row, Instant now) {
        Instant lease = row.leaseUntil();
        return row.isHeld(now) && lease != null ? lease : row.dueAt();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
