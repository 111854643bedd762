package io.cloudcost.budget.internal.gate;

import io.cloudcost.ConfigurationException;
import io.cloudcost.budget.internal.ledger.EndedJobs;
import io.cloudcost.budget.internal.ledger.JobRows;
import io.cloudcost.budget.model.Job;
import io.cloudcost.model.Period;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads jobs that ended in a time, page by page. A job's end does not change, so that no page misses one of the page before. */
public final class EndedPages {

    private final Period time;
    private final String provider;
    private final int most;

    /** @param provider null for all */
    public EndedPages(Period time, @Nullable String provider, int most) {
        if (most < 1) {
            throw new IllegalArgumentException("A page must have room for a job, not for " + most + ".");
        }
        this.time = time;
        this.provider = Objects.requireNonNullElse(provider, "");
        this.most = most;
    }

    /** The page after this job, or the first one. */
    public List<Job> read(Connection connection, @Nullable String afterId, Instant now) throws SQLException {
        if (afterId == null) {
            return read(connection, time.start(), "", now);
        }
        Instant end = JobRows.endOf(connection, afterId)
                .orElseThrow(() -> new ConfigurationException("No job " + afterId + " has ended."));
        return end.isBefore(time.start())
                ? read(connection, time.start(), "", now)
                : read(connection, end, afterId, now);
    }

    private List<Job> read(Connection connection, Instant start, String after, Instant now) throws SQLException {
        return JobRows.ended(connection, new EndedJobs(start, time.end(), after, provider, most), now);
    }
}
