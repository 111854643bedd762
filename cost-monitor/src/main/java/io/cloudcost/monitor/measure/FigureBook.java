package io.cloudcost.monitor.measure;

import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The newest figures of each source, kept so that every process and the next start know them at once. Thread-safe. */
public final class FigureBook {

    /** How the names of sources begin that are reports of collections. */
    public static final String REPORT = "report of ";

    /** Clocks of machines are no further apart than this. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    /** Earlier than anything that is taken now, and not so old that it is forgotten. */
    private static final Duration SET_BACK = Duration.ofDays(1);

    private static final StateTables TABLES = new StateTables(
            "monitor_figures",
            List.of(List.of(
                    "CREATE TABLE monitor_figures (source VARCHAR(300) NOT NULL PRIMARY KEY, taken_at BIGINT NOT"
                            + " NULL, figures TEXT NOT NULL)")));

    private final StateStore state;

    private FigureBook(StateStore state) {
        this.state = state;
    }

    /** The one in this store. It does not close it. */
    public static FigureBook on(StateStore state) {
        return new FigureBook(state);
    }

    /**
     * Writes what a source told, in place of what it told before; nothing if that was told later.
     *
     * @param source its name, the same in every process; at most 300 characters
     * @throws io.cloudcost.StoreException if the store cannot be used
     */
    public void put(String source, Instant takenAt, List<Measurement> figures) {
        String text = FigureText.of(figures);
        state.transaction(TABLES, connection -> write(connection, source, takenAt, text));
    }

    private static boolean write(Connection connection, String source, Instant takenAt, String text)
            throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM monitor_figures WHERE source = ? AND taken_at <= ?")) {
            delete.setString(1, source);
            delete.setLong(2, takenAt.toEpochMilli());
            delete.executeUpdate();
        }
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO monitor_figures (source, taken_at, figures) SELECT ?, ?, ?"
                        + " WHERE NOT EXISTS (SELECT 1 FROM monitor_figures WHERE source = ?)")) {
            insert.setString(1, source);
            insert.setLong(2, takenAt.toEpochMilli());
            insert.setString(3, text);
            insert.setString(4, source);
            return insert.executeUpdate() == 1;
        }
    }

    /**
     * Puts newer figures in place of some that a source told, at once and between its rounds. Nothing if the source never told any:
     * nobody watches it.
     *
     * @param takenAt a round that began earlier does not write over them
     * @param replaced which of them they replace
     */
    public void renew(String source, Instant takenAt, Predicate<Measurement> replaced, List<Measurement> figures) {
        state.transaction(TABLES, connection -> {
            Optional<String> before = text(connection, source);
            if (before.isEmpty()) {
                return false;
            }
            List<Measurement> all = new ArrayList<>(figures);
            FigureText.read(before.get()).stream().filter(replaced.negate()).forEach(all::add);
            return write(connection, source, takenAt, FigureText.of(all));
        });
    }

    /** Whether a source ever told figures, even none: whether it is watched. */
    public boolean knows(String source) {
        return state.read(TABLES, connection -> text(connection, source)).isPresent();
    }

    private static Optional<String> text(Connection connection, String source) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT figures FROM monitor_figures WHERE source = ?")) {
            select.setString(1, source);
            return texts(select).stream().findFirst();
        }
    }

    /**
     * Something that is another one as soon as figures were written, and is told much faster than they are.
     *
     * @throws io.cloudcost.StoreException if the store cannot be used
     */
    public String stamp() {
        return state.read(TABLES, connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT COUNT(*), COALESCE(MAX(taken_at), 0), COALESCE(SUM(taken_at), 0) FROM monitor_figures");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? row.getString(1) + " " + row.getString(2) + " " + row.getString(3) : "";
            }
        });
    }

    /**
     * Lets the next figures take the place of those that a clock told which was ahead: told "later", they would stay for ever.
     *
     * @param now the time
     */
    public void setBackTo(Instant now) {
        state.transaction(TABLES, connection -> {
            try (PreparedStatement update =
                    connection.prepareStatement("UPDATE monitor_figures SET taken_at = ? WHERE taken_at > ?")) {
                update.setLong(1, now.minus(SET_BACK).toEpochMilli());
                update.setLong(2, now.plus(SKEW).toEpochMilli());
                return update.executeUpdate();
            }
        });
    }

    /** Forgets a source that is watched no more. */
    public void remove(String source) {
        state.transaction(TABLES, connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM monitor_figures WHERE source = ?")) {
                delete.setString(1, source);
                return delete.executeUpdate();
            }
        });
    }

    /**
     * Forgets sources that were not taken for long: nobody watches them any more.
     *
     * @param before those last taken earlier than this are forgotten
     * @param reportsBefore the same of reports, which come when accounts are collected
     */
    public void removeOlder(Instant before, Instant reportsBefore) {
        state.transaction(TABLES, connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "DELETE FROM monitor_figures WHERE taken_at < CASE WHEN source LIKE ? THEN ? ELSE ? END")) {
                delete.setString(1, REPORT + "%");
                delete.setLong(2, reportsBefore.toEpochMilli());
                delete.setLong(3, before.toEpochMilli());
                return delete.executeUpdate();
            }
        });
    }

    /** What all sources told last, by source. @throws io.cloudcost.StoreException if the store cannot be used */
    public List<Measurement> all() {
        return read("SELECT figures FROM monitor_figures ORDER BY source");
    }

    /** What a source told last; empty if it never did. @throws io.cloudcost.StoreException if the store cannot be used */
    public List<Measurement> of(String source) {
        return read("SELECT figures FROM monitor_figures WHERE source = ?", source);
    }

    private List<Measurement> read(String sql, String... values) {
        List<String> texts = state.read(TABLES, connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                for (int i = 0; i < values.length; i++) {
                    select.setString(i + 1, values[i]);
                }
                return texts(select);
            }
        });
        return texts.stream().flatMap(text -> FigureText.read(text).stream()).toList();
    }

    private static List<String> texts(PreparedStatement select) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                texts.add(row.getString(1));
            }
        }
        return texts;
    }
}
