package io.cloudcost.budget.internal.ledger;

import io.cloudcost.budget.model.Attempt;
import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of jobs a bill may name, of many jobs, without all that is kept of each. */
public final class UseRows {

    private UseRows() {}

    /**
     * A job.
     *
     * @param endedAt null while it runs
     */
    public record Ran(
            String id,
            Instant admittedAt,
            @Nullable Instant endedAt,
            boolean spot,
            Tags billingTags,
            List<Attempt> attempts) {

        /** The same of a job that is there whole. */
        public static Ran of(Job job) {
            return new Ran(job.id(), job.admittedAt(), job.endedAt(), job.spot(), job.billingTags(), job.attempts());
        }

        private Ran with(List<Attempt> more) {
            return new Ran(id, admittedAt, endedAt, spot, billingTags, more);
        }
    }

    /** Those of a provider (empty for all) that were let in before the end of a time and had not ended at its start. */
    public static List<Ran> during(Connection connection, String provider, Period time) throws SQLException {
        List<Ran> jobs = Sql.all(
                connection,
                "SELECT id, admitted_at, ended_at, facts FROM budget_jobs WHERE (ended_at >= ? OR state = 'RUNNING')"
                        + " AND admitted_at < ? AND (provider = ? OR ? = '') ORDER BY id",
                UseRows::ran,
                time.start(),
                time.end(),
                provider,
                provider);
        List<Ran> whole = new ArrayList<>(jobs.size());
        for (int from = 0; from < jobs.size(); from += JobParts.AT_ONCE) {
            List<Ran> some = jobs.subList(from, Math.min(from + JobParts.AT_ONCE, jobs.size()));
            Map<String, List<Attempt>> attempts = new HashMap<>();
            AttemptRows.of(connection, some.stream().map(Ran::id).toList(), attempts);
            some.forEach(job -> whole.add(job.with(attempts.getOrDefault(job.id(), List.of()))));
        }
        return whole;
    }

    private static Ran ran(ResultSet row) throws SQLException {
        Facts facts = Facts.of(row.getString("facts"));
        return new Ran(
                row.getString("id"),
                Sql.known(row, "admitted_at"),
                Sql.time(row, "ended_at"),
                Boolean.parseBoolean(facts.get("spot")),
                facts.tags("billingTag"),
                List.of());
    }
}
