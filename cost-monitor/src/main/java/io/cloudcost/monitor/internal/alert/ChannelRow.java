package io.cloudcost.monitor.internal.alert;

import io.cloudcost.monitor.internal.state.Sql;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a channel.
 *
 * @param sentAt when it last took a message; null if it never did
 * @param failingSince since when it takes none; null while it does
 * @param failedAt when it last took none; null while it does
 * @param told when the others told so; null while they did not
 * @param error why; null while it takes messages
 */
record ChannelRow(
        String name,
        @Nullable Instant sentAt,
        @Nullable Instant failingSince,
        @Nullable Instant failedAt,
        @Nullable Instant told,
        @Nullable String error) {

    static ChannelRow find(Connection connection, String name) throws SQLException {
        return Sql.one(connection, "SELECT * FROM monitor_alerts_channels WHERE name = ?", ChannelRow::row, name)
                .orElseGet(() -> new ChannelRow(name, null, null, null, null, null));
    }

    /**
     * Those that fail, by name.
     *
     * @param after what last failed earlier is of a channel that nobody has any more
     */
    static List<ChannelRow> failing(Connection connection, Instant after) throws SQLException {
        return Sql.all(
                connection,
                "SELECT * FROM monitor_alerts_channels WHERE COALESCE(failed_at, failing_since) >= ? ORDER BY name",
                ChannelRow::row,
                after);
    }

    void put(Connection connection) throws SQLException {
        Sql.update(connection, "DELETE FROM monitor_alerts_channels WHERE name = ?", name);
        Sql.update(
                connection,
                "INSERT INTO monitor_alerts_channels (name, sent_at, failing_since, failed_at, told, error)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                name,
                sentAt,
                failingSince,
                failedAt,
                told,
                error);
    }

    ChannelRow working(Instant now) {
        return new ChannelRow(name, now, null, null, null, null);
    }

    /** It took something, if not for all. */
    ChannelRow sent(Instant now) {
        return new ChannelRow(name, now, failingSince, failedAt, told, error);
    }

    /** It failed again, or for the first time. */
    ChannelRow failing(Instant now, String why) {
        Instant since = failingSince == null || failingSince.isAfter(now) ? now : failingSince;
        return new ChannelRow(name, sentAt, since, now, told, why);
    }

    ChannelRow told(Instant now) {
        return new ChannelRow(name, sentAt, failingSince, failedAt, now, error);
    }

    private static ChannelRow row(ResultSet row) throws SQLException {
        return new ChannelRow(
                Objects.requireNonNull(row.getString("name")),
                Sql.timeOrNull(row, "sent_at"),
                Sql.timeOrNull(row, "failing_since"),
                Sql.timeOrNull(row, "failed_at"),
                Sql.timeOrNull(row, "told"),
                row.getString("error"));
    }
}
