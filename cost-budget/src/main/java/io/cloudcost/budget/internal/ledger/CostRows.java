package io.cloudcost.budget.internal.ledger;

import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.spi.JobCost;
import io.cloudcost.spi.JobCostKind;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** What bills say of attempts. */
public final class CostRows {

    private CostRows() {}

    /** The costs of a job. */
    public static List<JobCost> of(Connection connection, String job) throws SQLException {
        return Sql.all(
                connection, "SELECT * FROM budget_costs WHERE job = ? ORDER BY attempt, line", CostRows::cost, job);
    }

    static void of(Connection connection, List<String> jobs, Map<String, List<JobCost>> into) throws SQLException {
        Sql.all(
                connection,
                "SELECT * FROM budget_costs WHERE job IN (" + JobParts.places() + ") ORDER BY job, attempt, line",
                row -> into.computeIfAbsent(row.getString("job"), job -> new ArrayList<>())
                        .add(cost(row)),
                JobParts.fill(jobs));
    }

    /** The costs of a job by its attempts' numbers. */
    public static SortedMap<Integer, List<JobCost>> byAttempt(Connection connection, String job) throws SQLException {
        SortedMap<Integer, List<JobCost>> costs = new TreeMap<>();
        Sql.all(
                connection,
                "SELECT * FROM budget_costs WHERE job = ? ORDER BY attempt, line",
                row -> costs.computeIfAbsent(row.getInt("attempt"), attempt -> new ArrayList<>())
                        .add(cost(row)),
                job);
        return costs;
    }

    /** Writes those of an attempt, in place of all that was known of it. */
    public static void replace(Connection connection, String job, int attempt, List<JobCost> costs)
            throws SQLException {
        Sql.update(connection, "DELETE FROM budget_costs WHERE job = ? AND attempt = ?", job, attempt);
        for (int line = 0; line < costs.size(); line++) {
            add(connection, job, attempt, line, costs.get(line));
        }
    }

    private static void add(Connection connection, String job, int attempt, int line, JobCost cost)
            throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO budget_costs (job, attempt, line, kind, amount, currency, period_start, period_end,"
                        + " retrieved_at, may_change, fields) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                job,
                attempt,
                line,
                cost.kind().name(),
                cost.amount().amount(),
                cost.amount().currency(),
                cost.period().start(),
                cost.period().end(),
                cost.retrievedAt(),
                cost.mayChange() ? 1 : 0,
                Lines.write(cost.fields().entrySet().stream()
                        .map(it -> List.of(it.getKey(), it.getValue()))
                        .toList()));
    }

    private static JobCost cost(ResultSet row) throws SQLException {
        Map<String, String> fields = new HashMap<>();
        Lines.read(row.getString("fields")).forEach(it -> fields.put(it.get(0), it.get(1)));
        return JobCost.of(
                new JobCostKind(row.getString("kind")),
                Money.of(row.getString("amount"), row.getString("currency")),
                new Period(Sql.known(row, "period_start"), Sql.known(row, "period_end")),
                Sql.known(row, "retrieved_at"),
                row.getInt("may_change") != 0,
                fields);
    }
}
