package io.cloudcost.budget.internal.ledger;

import io.cloudcost.budget.internal.ledger.Counter.Bill;
import io.cloudcost.budget.model.Job;
import io.cloudcost.budget.model.JobOutcome;
import io.cloudcost.budget.model.JobWork;
import io.cloudcost.budget.model.Reservation;
import io.cloudcost.model.Money;
import io.cloudcost.resource.PriceQuote;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Jobs. */
public final class JobRows {

    private static final String SELECT = "SELECT * FROM budget_jobs WHERE ";

    private JobRows() {}

    /** The one with this id; the time tells whether its owner is late. */
    public static Optional<Job> find(Connection connection, String id, Instant now) throws SQLException {
        return found(connection, now, SELECT + "id = ?", id).stream().findFirst();
    }

    /** Those that nobody renewed in time, the latest last. */
    public static List<Job> orphans(Connection connection, Instant now, int most) throws SQLException {
        return found(
                connection,
                now,
                SELECT + "state = 'RUNNING' AND lease_until < ? ORDER BY lease_until LIMIT ?",
                now,
                most);
    }

    /** Those that run, the newest first. */
    public static List<Job> running(Connection connection, Instant now, int most) throws SQLException {
        return found(connection, now, SELECT + "state = 'RUNNING' ORDER BY id DESC LIMIT ?", most);
    }

    /** All, the newest first. */
    public static List<Job> newest(Connection connection, Instant now, int most) throws SQLException {
        return found(connection, now, SELECT + "id IS NOT NULL ORDER BY id DESC LIMIT ?", most);
    }

    /** Those that were let in from a time on and ended so, if that is asked, the newest first. */
    public static List<Job> newest(
            Connection connection, Instant now, Instant since, @Nullable JobOutcome outcome, int most)
            throws SQLException {
        String ended = outcome == null ? "" : outcome.name();
        return found(
                connection,
                now,
                SELECT + "admitted_at >= ? AND (outcome = ? OR ? = '') ORDER BY id DESC LIMIT ?",
                since,
                ended,
                ended,
                most);
    }

    /**
     * What jobs are booked with that count in a budget's window and have ended until then, in the budget's currency. Those that
     * were booked before a budget of that name was removed do not count in it any more.
     *
     * @param number of the last audit entry by which they were booked when they ended
     * @param providers on whose machines they ran; empty for all
     * @param isIn whether the job of an id is in the bill that they are taken off
     */
    public static BigDecimal booked(
            Connection connection,
            String budget,
            Instant window,
            Instant until,
            long number,
            Set<String> providers,
            Predicate<String> isIn)
            throws SQLException {
        return Sql.sum(
                connection,
                "SELECT id, booked, currency, windows, provider FROM budget_jobs WHERE ended_at >= ? AND ended_at <= ?"
                        + " AND booked_number <= ?"
                        + " AND booked_number > COALESCE((SELECT number FROM budget_removed WHERE name = ?), 0)",
                row -> Bill.covers(providers, row.getString("provider")) && isIn.test(row.getString("id"))
                        ? booked(row, budget, window)
                        : BigDecimal.ZERO,
                window,
                until,
                number,
                budget);
    }

    /** On whose machine it ran; empty if nobody told. */
    static Optional<String> provider(Connection connection, String id) throws SQLException {
        return Sql.one(
                connection,
                "SELECT provider FROM budget_jobs WHERE id = ? AND provider IS NOT NULL",
                row -> row.getString("provider"),
                id);
    }

    private static BigDecimal booked(ResultSet row, String budget, Instant window) throws SQLException {
        Money booked = Money.of(row.getString("booked"), row.getString("currency"));
        return JobFacts.windows(row.getString("windows")).stream()
                .filter(it -> it.budget().equals(budget) && it.windowStart().equals(window))
                .map(it -> it.in(booked).amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether a job runs that counts in the budget. */
    public static boolean runsIn(Connection connection, String budget) throws SQLException {
        return Sql.all(
                        connection,
                        "SELECT windows FROM budget_jobs WHERE state = 'RUNNING'",
                        row -> JobFacts.windows(row.getString("windows")))
                .stream()
                .flatMap(List::stream)
                .anyMatch(it -> it.budget().equals(budget));
    }

    /** Writes one that begins. */
    public static void add(Connection connection, Job job) throws SQLException {
        Reservation held = job.reservation();
        PriceQuote quote = job.quote();
        Sql.update(
                connection,
                "INSERT INTO budget_jobs (id, name, state, provider, admitted_at, lease_until, hold_until, currency,"
                        + " reserved, stop_asked, owner, windows, facts)"
                        + " VALUES (?, ?, 'RUNNING', ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)",
                job.id(),
                job.name(),
                quote == null ? null : quote.provider(),
                job.admittedAt(),
                held.leaseUntil(),
                held.holdUntil(),
                held.amount().currency(),
                held.amount().amount(),
                held.owner(),
                JobFacts.windows(job.budgets()),
                JobFacts.write(job));
    }

    /** Whether it still runs and is this owner's, who holds it until then. */
    public static boolean renew(Connection connection, String id, String owner, Instant lease, Instant hold)
            throws SQLException {
        return Sql.update(
                        connection,
                        "UPDATE budget_jobs SET lease_until = ?, hold_until = CASE WHEN hold_until < ? THEN ?"
                                + " ELSE hold_until END WHERE id = ? AND state = 'RUNNING' AND owner = ?",
                        lease,
                        hold,
                        hold,
                        id,
                        owner)
                > 0;
    }

    /** Gives one that runs to an owner. */
    public static void handOver(Connection connection, String id, String owner) throws SQLException {
        Sql.update(connection, "UPDATE budget_jobs SET owner = ? WHERE id = ? AND state = 'RUNNING'", owner, id);
    }

    /** Whether it ran until now, and was ended by this. */
    public static boolean end(
            Connection connection, String id, Instant at, JobOutcome outcome, Money booked, long number)
            throws SQLException {
        return Sql.update(
                        connection,
                        "UPDATE budget_jobs SET state = 'ENDED', ended_at = ?, outcome = ?, booked = ?, booked_at_end = ?,"
                                + " booked_number = ?, look_at = CASE WHEN provider IS NULL OR ? = 'NOT_STARTED' THEN NULL ELSE ? END"
                                + " WHERE id = ? AND state = 'RUNNING'",
                        at,
                        outcome.name(),
                        booked.amount(),
                        booked.amount(),
                        number,
                        outcome.name(),
                        at,
                        id)
                > 0;
    }

    /** Books one that ended with another amount. */
    public static void correct(Connection connection, String id, Money booked) throws SQLException {
        Sql.update(connection, "UPDATE budget_jobs SET booked = ? WHERE id = ?", booked.amount(), id);
    }

    /** The number of the audit entry by which it was booked when it ended; empty while it runs. */
    public static Optional<Long> bookedNumber(Connection connection, String id) throws SQLException {
        return Sql.one(
                connection,
                "SELECT booked_number FROM budget_jobs WHERE id = ? AND booked_number IS NOT NULL",
                row -> row.getLong(1),
                id);
    }

    /** Writes what a job did. */
    public static void work(Connection connection, String id, JobWork work) throws SQLException {
        Sql.update(connection, "UPDATE budget_jobs SET work = ? WHERE id = ?", JobFacts.work(work), id);
    }

    /** Whether it runs and was not asked to stop before. */
    public static boolean askToStop(Connection connection, String id) throws SQLException {
        return Sql.update(
                        connection,
                        "UPDATE budget_jobs SET stop_asked = 1 WHERE id = ? AND state = 'RUNNING' AND stop_asked = 0",
                        id)
                > 0;
    }

    /** Whether there is one with this id. */
    public static boolean exists(Connection connection, String id) throws SQLException {
        return Sql.one(connection, "SELECT 1 FROM budget_jobs WHERE id = ?", row -> true, id)
                .isPresent();
    }

    /** Whether it was asked to stop. */
    public static boolean isStopAsked(Connection connection, String id) throws SQLException {
        return Sql.one(connection, "SELECT 1 FROM budget_jobs WHERE id = ? AND stop_asked = 1", row -> true, id)
                .isPresent();
    }

    /** Those that ended in a time, after one of them, the oldest first. */
    public static List<Job> ended(Connection connection, EndedJobs asked, Instant now) throws SQLException {
        return found(
                connection,
                now,
                SELECT + "ended_at >= ? AND ended_at < ? AND (ended_at > ? OR id > ?) AND (provider = ? OR ? = '')"
                        + " ORDER BY ended_at, id LIMIT ?",
                asked.start(),
                asked.end(),
                asked.start(),
                asked.after(),
                asked.provider(),
                asked.provider(),
                asked.most());
    }

    /** When it ended; empty if there is no such job, or it runs. */
    public static Optional<Instant> endOf(Connection connection, String id) throws SQLException {
        return Sql.one(
                connection,
                "SELECT ended_at FROM budget_jobs WHERE id = ? AND ended_at IS NOT NULL",
                row -> Sql.known(row, "ended_at"),
                id);
    }

    static List<Job> found(Connection connection, Instant now, String sql, @Nullable Object... parameters)
            throws SQLException {
        return JobParts.add(connection, Sql.all(connection, sql, row -> JobRow.read(row, now), parameters));
    }
}
