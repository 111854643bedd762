package io.cloudcost.budget.internal.ledger;

import io.cloudcost.budget.model.EstimateBasis;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What jobs that ended teach: how long the work took, and how far the estimate was off. Both are kept as logarithms. */
public final class LessonRows {

    private LessonRows() {}

    /**
     * Writes what a job teaches, in place of what it taught before.
     *
     * @param family of machines
     * @param basis what the estimate's runtime rested on
     * @param work of the hours at speed 1; null if the job does not tell
     * @param ratio of cost to estimate; null likewise
     */
    public static void put(
            Connection connection,
            String job,
            String name,
            String family,
            EstimateBasis basis,
            Instant endedAt,
            @Nullable Double work,
            @Nullable Double ratio)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO budget_lessons (job, name, family, basis, ended_at, work, ratio) VALUES (?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT (job) DO UPDATE SET work = excluded.work, ratio = excluded.ratio",
                job,
                name,
                family,
                basis.name(),
                endedAt,
                work,
                ratio);
    }

    /** How long the newest jobs of a name worked. */
    public static List<Double> work(Connection connection, String name, int most) throws SQLException {
        return Sql.all(
                connection,
                "SELECT work FROM budget_lessons WHERE name = ? AND work IS NOT NULL ORDER BY ended_at DESC LIMIT ?",
                row -> row.getDouble(1),
                name,
                most);
    }

    /** How far the newest estimates of a name's jobs were off, on any machine. */
    public static List<Double> ratiosOfName(Connection connection, String name, EstimateBasis basis, int most)
            throws SQLException {
        return Sql.all(
                connection,
                "SELECT ratio FROM budget_lessons WHERE name = ? AND basis = ? AND ratio IS NOT NULL"
                        + " ORDER BY ended_at DESC LIMIT ?",
                row -> row.getDouble(1),
                name,
                basis.name(),
                most);
    }

    /** The same for a name's jobs on one family of machines. */
    public static List<Double> ratios(Connection connection, String name, String family, EstimateBasis basis, int most)
            throws SQLException {
        return Sql.all(
                connection,
                "SELECT ratio FROM budget_lessons WHERE name = ? AND family = ? AND basis = ? AND ratio IS NOT NULL"
                        + " ORDER BY ended_at DESC LIMIT ?",
                row -> row.getDouble(1),
                name,
                family,
                basis.name(),
                most);
    }

    /** The same for all jobs on one family of machines, each with its job's name. */
    public static List<Lesson> ratios(Connection connection, String family, EstimateBasis basis, int most)
            throws SQLException {
        return Sql.all(
                connection,
                "SELECT name, ratio FROM budget_lessons WHERE family = ? AND basis = ? AND ratio IS NOT NULL"
                        + " ORDER BY ended_at DESC LIMIT ?",
                row -> new Lesson(row.getString(1), row.getDouble(2)),
                family,
                basis.name(),
                most);
    }

    /**
     * How far an estimate was off.
     *
     * @param name of the job
     * @param ratio the logarithm of cost to estimate
     */
    public record Lesson(String name, double ratio) {}
}
