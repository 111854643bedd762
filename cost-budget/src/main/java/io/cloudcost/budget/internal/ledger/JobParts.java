package io.cloudcost.budget.internal.ledger;

import io.cloudcost.budget.model.Attempt;
import io.cloudcost.budget.model.Job;
import io.cloudcost.spi.JobCost;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives jobs their attempts and costs: a hundred jobs by one statement, whose text is always the same. */
final class JobParts {

    static final int AT_ONCE = 100;

    private JobParts() {}

    static List<Job> add(Connection connection, List<JobRow> rows) throws SQLException {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, Long> forgotten = LimitRows.forgotten(connection);
        if (rows.size() == 1) {
            return List.of(single(connection, rows.get(0), forgotten));
        }
        List<Job> jobs = new ArrayList<>(rows.size());
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            some(connection, rows.subList(from, Math.min(from + AT_ONCE, rows.size())), forgotten, jobs);
        }
        return jobs;
    }

    private static Job single(Connection connection, JobRow row, Map<String, Long> forgotten) throws SQLException {
        String id = row.job().id();
        List<JobCost> costs = row.looked() == null ? List.of() : CostRows.of(connection, id);
        return row.with(AttemptRows.of(connection, id), costs, forgotten);
    }

    private static void some(Connection connection, List<JobRow> rows, Map<String, Long> forgotten, List<Job> into)
            throws SQLException {
        Map<String, List<Attempt>> attempts = new HashMap<>();
        Map<String, List<JobCost>> costs = new HashMap<>();
        List<String> ids = rows.stream().map(it -> it.job().id()).toList();
        AttemptRows.of(connection, ids, attempts);
        CostRows.of(connection, ids, costs);
        for (JobRow row : rows) {
            String id = row.job().id();
            into.add(row.with(attempts.getOrDefault(id, List.of()), costs.getOrDefault(id, List.of()), forgotten));
        }
    }

    /** A hundred places, and what to put in them: the last id fills those that are left. */
    static String places() {
        return "?" + ", ?".repeat(AT_ONCE - 1);
    }

    static Object[] fill(List<String> ids) {
        Object[] filled = new Object[AT_ONCE];
        for (int i = 0; i < AT_ONCE; i++) {
            filled[i] = ids.get(Math.min(i, ids.size() - 1));
        }
        return filled;
    }
}
