package io.cloudcost.budget.internal.ledger;

import io.cloudcost.budget.internal.ledger.JobRow.Looked;
import io.cloudcost.budget.model.ActualCost;
import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Jobs that bills are to be asked for, and who is asking for them. Who asks claims a job for a while, so that nobody pays twice. */
public final class LookRows {

    private static final String FREE = " AND (claimed_until IS NULL OR claimed_until <= ?)";

    private LookRows() {}

    /**
     * Those of a provider that are due and free, the longest due first.
     *
     * @param first how long after its end a job is due that nobody looked at yet
     */
    public static List<Job> due(Connection connection, String provider, Duration first, Instant now, int most)
            throws SQLException {
        return JobRows.found(
                connection,
                now,
                "SELECT * FROM budget_jobs WHERE look_at IS NOT NULL AND provider = ?"
                        + " AND look_at <= CASE WHEN actual_state IS NULL THEN ? ELSE ? END" + FREE
                        + " ORDER BY look_at, id LIMIT ?",
                provider,
                now.minus(first),
                now,
                now,
                most);
    }

    /** How many wait to be looked at, by provider. */
    public static SortedMap<String, Long> waiting(Connection connection) throws SQLException {
        SortedMap<String, Long> counts = new TreeMap<>();
        Sql.all(
                connection,
                "SELECT provider, COUNT(*) AS jobs FROM budget_jobs WHERE look_at IS NOT NULL GROUP BY provider",
                row -> counts.put(row.getString("provider"), row.getLong("jobs")));
        return counts;
    }

    /**
     * Which jobs of a provider a batch is about.
     *
     * @param ended when they must have ended; the end belongs to it
     * @param reach from when on they must have ended for somebody to know of them
     */
    public record Ended(Period ended, Instant reach) {}

    /**
     * Those that a batch would look at, by when somebody looked last: those that nobody looked at first, those of which nobody knows any
     * more last.
     *
     * @param wanted by their provider
     * @param all whether those belong to it that are not worth a look any more
     * @return their providers by their ids, in that order
     */
    public static Map<String, String> batch(Connection connection, Map<String, Ended> wanted, boolean all, int most)
            throws SQLException {
        List<@Nullable Object> parameters = new ArrayList<>();
        wanted.forEach((provider, it) -> parameters.addAll(
                List.of(it.reach(), provider, it.ended().start(), it.ended().end())));
        parameters.add(most);
        String part =
                "SELECT id, provider, looked_at, ended_at, actual_state, look_at, CASE WHEN ended_at < ? THEN 1 ELSE 0 END AS"
                        + " past FROM budget_jobs WHERE provider = ? AND ended_at >= ? AND ended_at <= ? AND outcome <> 'NOT_STARTED'";
        String worth = " WHERE actual_state IS NULL OR (actual_state <> 'FINAL' AND (look_at IS NOT NULL OR past = 0))";
        String sql = "SELECT id, provider FROM (" + String.join(" UNION ALL ", Collections.nCopies(wanted.size(), part))
                + ") jobs" + (all ? "" : worth) + " ORDER BY past, COALESCE(looked_at, 0), ended_at, id LIMIT ?";
        Map<String, String> found = new LinkedHashMap<>();
        Sql.all(
                connection,
                sql,
                row -> found.put(row.getString("id"), row.getString("provider")),
                parameters.toArray());
        return found;
    }

    /** Claims one that ended. @return whether it was free */
    public static boolean claim(Connection connection, String id, String token, Instant now, Instant until)
            throws SQLException {
        return Sql.update(
                        connection,
                        "UPDATE budget_jobs SET claimed_by = ?, claimed_until = ? WHERE id = ? AND state = 'ENDED'"
                                + FREE,
                        token,
                        until,
                        id,
                        now)
                > 0;
    }

    /** Holds on to all that is claimed so. @return how many they are */
    public static int renew(Connection connection, String token, Instant until) throws SQLException {
        return Sql.update(connection, "UPDATE budget_jobs SET claimed_until = ? WHERE claimed_by = ?", until, token);
    }

    /** Gives back what is claimed. */
    public static void release(Connection connection, String id, String token) throws SQLException {
        Sql.update(
                connection,
                "UPDATE budget_jobs SET claimed_by = NULL, claimed_until = NULL WHERE id = ? AND claimed_by = ?",
                id,
                token);
    }

    /**
     * Puts off a look that is due sooner.
     *
     * @param first how long after its end a job is due that nobody looked at yet
     */
    public static void delay(Connection connection, String id, Duration first, Instant again) throws SQLException {
        Sql.update(
                connection,
                "UPDATE budget_jobs SET look_at = CASE WHEN actual_state IS NULL THEN ? ELSE ? END"
                        + " WHERE id = ? AND look_at < CASE WHEN actual_state IS NULL THEN ? ELSE ? END",
                again.minus(first),
                again,
                id,
                again.minus(first),
                again);
    }

    /** Gives back what is claimed, and takes it from the queue: nobody can be asked for it any more. */
    public static void leave(Connection connection, String id, String token) throws SQLException {
        release(connection, id, token);
        Sql.update(connection, "UPDATE budget_jobs SET look_at = NULL WHERE id = ?", id);
    }

    /** Whether it is claimed so. One whose claim has run out is so still, unless somebody else claimed it. */
    public static boolean isClaimed(Connection connection, String id, String token) throws SQLException {
        Optional<Integer> found = Sql.one(
                connection,
                "SELECT 1 FROM budget_jobs WHERE id = ? AND claimed_by = ?",
                row -> row.getInt(1),
                id,
                token);
        return found.isPresent();
    }

    /** Writes what came of a look, and gives the claim back. The costs are rows of their own. */
    public static void write(Connection connection, String id, ActualCost actual) throws SQLException {
        Money amount = actual.amount();
        Sql.update(
                connection,
                "UPDATE budget_jobs SET actual_state = ?, actual = ?, actual_facts = ?, looked_at = ?, look_at = ?,"
                        + " claimed_by = NULL, claimed_until = NULL WHERE id = ?",
                actual.state().name(),
                amount == null ? null : amount.amount().toPlainString(),
                Looked.facts(actual),
                actual.retrievedAt(),
                actual.nextLook(),
                id);
    }
}
