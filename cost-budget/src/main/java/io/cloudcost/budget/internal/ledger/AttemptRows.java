package io.cloudcost.budget.internal.ledger;

import io.cloudcost.budget.model.Attempt;
import io.cloudcost.budget.model.AttemptEnd;
import io.cloudcost.budget.model.StartedMachine;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The machines of jobs. */
public final class AttemptRows {

    private AttemptRows() {}

    /** Those of a job, in order. */
    public static List<Attempt> of(Connection connection, String job) throws SQLException {
        return Sql.all(
                connection, "SELECT * FROM budget_attempts WHERE job = ? ORDER BY number", AttemptRows::attempt, job);
    }

    static void of(Connection connection, List<String> jobs, Map<String, List<Attempt>> into) throws SQLException {
        Sql.all(
                connection,
                "SELECT * FROM budget_attempts WHERE job IN (" + JobParts.places() + ") ORDER BY job, number",
                row -> into.computeIfAbsent(row.getString("job"), job -> new ArrayList<>())
                        .add(attempt(row)),
                JobParts.fill(jobs));
    }

    /** Begins the next one. */
    public static void begin(Connection connection, String job, StartedMachine machine, Instant at)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO budget_attempts (job, number, started_at, facts) VALUES (?, ?, ?, ?)",
                job,
                of(connection, job).size() + 1,
                at,
                facts(machine));
    }

    /** Ends the one that works, if one does. */
    public static int end(Connection connection, String job, Instant at, AttemptEnd why) throws SQLException {
        return Sql.update(
                connection,
                "UPDATE budget_attempts SET ended_at = ?, ending = ? WHERE job = ? AND ended_at IS NULL",
                at,
                why.name(),
                job);
    }

    /** Keeps in whose bill it was found, unless somebody told that before. */
    public static void found(Connection connection, String job, int number, String account) throws SQLException {
        for (Attempt attempt : of(connection, job)) {
            if (attempt.number() == number && attempt.machine().account() == null) {
                Sql.update(
                        connection,
                        "UPDATE budget_attempts SET facts = ? WHERE job = ? AND number = ?",
                        facts(attempt.machine().inAccount(account)),
                        job,
                        number);
            }
        }
    }

    private static String facts(StartedMachine machine) {
        return new Facts()
                .put("instance", machine.instanceId())
                .put("resource", machine.resourceIds())
                .put("name", machine.name())
                .put("address", machine.address())
                .put("spotRequest", machine.spotRequestId())
                .put("account", machine.account())
                .text();
    }

    private static Attempt attempt(ResultSet row) throws SQLException {
        Facts facts = Facts.of(row.getString("facts"));
        String end = row.getString("ending");
        return new Attempt(
                row.getInt("number"),
                new StartedMachine(
                        facts.get("instance"),
                        facts.values("resource"),
                        facts.orNull("name"),
                        facts.orNull("address"),
                        facts.orNull("spotRequest"),
                        facts.orNull("account")),
                Sql.known(row, "started_at"),
                Sql.time(row, "ended_at"),
                end == null ? null : AttemptEnd.valueOf(end));
    }
}
