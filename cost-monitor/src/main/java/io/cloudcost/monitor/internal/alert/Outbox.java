package io.cloudcost.monitor.internal.alert;

import io.cloudcost.monitor.alert.model.AlertNotice;
import io.cloudcost.monitor.internal.alert.form.NoticeJson;
import io.cloudcost.monitor.internal.state.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rows of messages, one for each message and channel. */
final class Outbox {

    private static final String HEAD = "SELECT id, channel, created_at, due_at, attempts, first_tried_at, owner,"
            + " claimed_at, lease_until, alerts FROM monitor_alerts_outbox WHERE state = 'WAITING'";

    private Outbox() {}

    /** Adds a message. One that waits for the same time and was not tried yet takes it in. */
    static void add(Connection connection, String channel, Instant now, Instant due, List<AlertNotice> notices)
            throws SQLException {
        Optional<Outgoing> same = due.isAfter(now) ? held(connection, channel, due) : Optional.empty();
        if (same.isEmpty()) {
            insert(connection, channel, now, due, notices);
            return;
        }
        List<AlertNotice> all = new ArrayList<>(notices(connection, same.get().id()));
        all.addAll(notices);
        Sql.update(
                connection,
                "UPDATE monitor_alerts_outbox SET alerts = ?, notices = ? WHERE id = ?",
                alerts(all),
                NoticeJson.write(all),
                same.get().id());
    }

    private static void insert(
            Connection connection, String channel, Instant now, Instant due, List<AlertNotice> notices)
            throws SQLException {
        long seq = Sql.one(connection, "SELECT MAX(seq) FROM monitor_alerts_outbox", row -> row.getLong(1))
                        .orElse(0L)
                + 1;
        Sql.update(
                connection,
                "INSERT INTO monitor_alerts_outbox (id, seq, channel, state, created_at, due_at, attempts, alerts, notices)"
                        + " VALUES (?, ?, ?, 'WAITING', ?, ?, 0, ?, ?)",
                UUID.randomUUID().toString(),
                seq,
                channel,
                now,
                due,
                alerts(notices),
                NoticeJson.write(notices));
    }

    private static Optional<Outgoing> held(Connection connection, String channel, Instant due) throws SQLException {
        return Sql.one(
                connection,
                HEAD + " AND channel = ? AND due_at = ? AND attempts = 0 AND owner IS NULL ORDER BY seq",
                Outbox::outgoing,
                channel,
                due);
    }

    /** What was held of these alerts goes out before what cannot wait. */
    static void release(Connection connection, String channel, Set<String> alerts, Instant now) throws SQLException {
        for (Outgoing waiting : Sql.all(
                connection,
                HEAD + " AND channel = ? AND attempts = 0 AND owner IS NULL AND due_at > ?",
                Outbox::outgoing,
                channel,
                now)) {
            if (waiting.isAboutAny(alerts)) {
                due(connection, waiting.id(), now);
            }
        }
    }

    /** All that are to be sent, in the order in which they were written. */
    static List<Outgoing> waiting(Connection connection) throws SQLException {
        return Sql.all(connection, HEAD + " ORDER BY seq", Outbox::outgoing);
    }

    /** What was not taken by a channel since it last took something. */
    static List<Outgoing> unsent(Connection connection, String channel) throws SQLException {
        return Sql.all(
                connection,
                HEAD.replace("state = 'WAITING'", "(state = 'WAITING' OR state = 'GIVEN_UP' AND ended_at >=")
                        + " COALESCE((SELECT failing_since FROM monitor_alerts_channels WHERE name = ?), ended_at))"
                        + " AND channel = ? ORDER BY seq",
                Outbox::outgoing,
                channel,
                channel);
    }

    static List<AlertNotice> notices(Connection connection, String id) throws SQLException {
        return Sql.one(
                        connection,
                        "SELECT notices FROM monitor_alerts_outbox WHERE id = ?",
                        row -> NoticeJson.read(Objects.requireNonNull(row.getString(1))),
                        id)
                .orElse(List.of());
    }

    static void claim(Connection connection, String id, String owner, Instant now, Instant lease) throws SQLException {
        Sql.update(
                connection,
                "UPDATE monitor_alerts_outbox SET owner = ?, claimed_at = ?, lease_until = ? WHERE id = ?",
                owner,
                now,
                lease,
                id);
    }

    /** Whether it is still this one's: one that was slow may have been taken over. */
    static Optional<Outgoing> ours(Connection connection, String id, String owner) throws SQLException {
        return Sql.one(connection, HEAD + " AND id = ? AND owner = ?", Outbox::outgoing, id, owner);
    }

    static void end(Connection connection, String id, String state, Instant now, @Nullable String error)
            throws SQLException {
        Sql.update(
                connection,
                "UPDATE monitor_alerts_outbox SET state = ?, owner = NULL, ended_at = ?, error = ? WHERE id = ?",
                state,
                now,
                error,
                id);
    }

    static void again(Connection connection, String id, Instant firstTried, Instant due, String error)
            throws SQLException {
        Sql.update(
                connection,
                "UPDATE monitor_alerts_outbox SET owner = NULL, attempts = attempts + 1, first_tried_at = ?, due_at = ?,"
                        + " error = ? WHERE id = ?",
                firstTried,
                due,
                error,
                id);
    }

    static void due(Connection connection, String id, Instant now) throws SQLException {
        Sql.update(connection, "UPDATE monitor_alerts_outbox SET due_at = ? WHERE id = ?", now, id);
    }

    /** What failed before is tried now, since the channel works again. */
    static void dueAgain(Connection connection, String channel, Instant now) throws SQLException {
        Sql.update(
                connection,
                "UPDATE monitor_alerts_outbox SET due_at = ? WHERE state = 'WAITING' AND channel = ? AND attempts > 0"
                        + " AND due_at > ?",
                now,
                channel,
                now);
    }

    /** What ended before this time is forgotten. */
    static void forget(Connection connection, Instant before) throws SQLException {
        Sql.update(connection, "DELETE FROM monitor_alerts_outbox WHERE state <> 'WAITING' AND ended_at < ?", before);
    }

    private static String alerts(Collection<AlertNotice> notices) {
        Set<String> ids = new TreeSet<>();
        notices.forEach(notice -> ids.add(notice.alertId()));
        return String.join(" ", ids);
    }

    private static Outgoing outgoing(ResultSet row) throws SQLException {
        return new Outgoing(
                Objects.requireNonNull(row.getString("id")),
                Objects.requireNonNull(row.getString("channel")),
                Sql.time(row, "created_at"),
                Sql.time(row, "due_at"),
                row.getInt("attempts"),
                Sql.timeOrNull(row, "first_tried_at"),
                row.getString("owner"),
                Sql.timeOrNull(row, "claimed_at"),
                Sql.timeOrNull(row, "lease_until"),
                Set.of(row.getString("alerts").split(" ")));
    }
}
