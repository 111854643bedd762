package io.cloudcost.monitor;

import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Until when the figures of sources were judged, so that no day and no month ends unseen; of all processes on a store. */
final class EndedMarks {

    private static final StateTables TABLES = new StateTables(
            "monitor_judged",
            List.of(List.of(
                    "CREATE TABLE monitor_judged (source VARCHAR(300) NOT NULL PRIMARY KEY, judged_until BIGINT NOT"
                            + " NULL)")));

    private final StateStore state;

    EndedMarks(StateStore state) {
        this.state = state;
    }

    /** By source; nothing of those that were never judged. */
    Map<String, Instant> all() {
        return state.read(TABLES, connection -> {
            Map<String, Instant> marks = new HashMap<>();
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT source, judged_until FROM monitor_judged");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    marks.put(row.getString(1), Instant.ofEpochMilli(row.getLong(2)));
                }
            }
            return marks;
        });
    }

    /** Notes that these were judged until now. */
    void put(Collection<String> sources, Instant now) {
        state.transaction(TABLES, connection -> {
            for (String source : sources) {
                put(connection, source, now);
            }
            return sources.size();
        });
    }

    private static void put(Connection connection, String source, Instant now) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("DELETE FROM monitor_judged WHERE source = ?")) {
            delete.setString(1, source);
            delete.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO monitor_judged (source, judged_until) VALUES (?, ?)")) {
            insert.setString(1, source);
            insert.setLong(2, now.toEpochMilli());
            insert.executeUpdate();
        }
    }
}
