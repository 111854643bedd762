package io.cloudcost.budget.internal.ledger;

import io.cloudcost.budget.internal.ledger.Counter.Bill;
import io.cloudcost.budget.model.CountedIn;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** When jobs ended and in what they count, of many jobs at one moment, without all that is kept of each. */
public final class CountedRows {

    private CountedRows() {}

    /**
     * A job.
     *
     * @param provider on whose machine it ran, null if nobody told
     * @param endedAt null while it runs
     * @param budgets without those that have forgotten it
     */
    public record Counted(
            String id, @Nullable String provider, @Nullable Instant endedAt, List<CountedIn> budgets) {

        /** Whether a bill of these providers takes off what it was booked with. */
        public boolean isOn(Set<String> providers) {
            return Bill.covers(providers, provider);
        }
    }

    /** Those of these ids that there are. */
    public static List<Counted> of(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, Long> forgotten = LimitRows.forgotten(connection);
        List<String> all = List.copyOf(ids);
        List<Counted> found = new ArrayList<>();
        for (int from = 0; from < all.size(); from += JobParts.AT_ONCE) {
            List<String> some = all.subList(from, Math.min(from + JobParts.AT_ONCE, all.size()));
            found.addAll(Sql.all(
                    connection,
                    "SELECT id, provider, ended_at, windows, booked_number FROM budget_jobs WHERE id IN ("
                            + JobParts.places() + ")",
                    row -> counted(row, forgotten),
                    JobParts.fill(some)));
        }
        return found;
    }

    private static Counted counted(ResultSet row, Map<String, Long> forgotten) throws SQLException {
        List<CountedIn> in =
                JobRow.counted(JobFacts.windows(row.getString("windows")), Sql.whole(row, "booked_number"), forgotten);
        return new Counted(row.getString("id"), row.getString("provider"), Sql.time(row, "ended_at"), in);
    }
}
