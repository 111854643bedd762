package io.cloudcost.budget.internal.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.store.StateTables;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A store that was made by the first version is brought up to date with what it holds. */
class LedgerStepsTest {

    private static final StateTables FIRST =
            new StateTables("budget", Ledger.TABLES.steps().subList(0, 1));

    @Test
    void jobsThatEndedBeforeAreDueAndKeepWhatTheyWereBookedWith() {
        try (StateStore store = StateStores.open("sqlite::memory:")) {
            store.transaction(FIRST, connection -> {
                add(connection, "ended", "'ENDED', 'aws'", "7", "'SUCCEEDED'");
                add(connection, "unpriced", "'ENDED', NULL", "7", "'SUCCEEDED'");
                add(connection, "released", "'ENDED', 'aws'", "7", "'NOT_STARTED'");
                return add(connection, "running", "'RUNNING', 'aws'", "NULL", "NULL");
            });
            List<String> rows = store.read(
                    Ledger.TABLES,
                    connection -> Sql.all(
                            connection,
                            "SELECT * FROM budget_jobs ORDER BY id",
                            row -> row.getString("id") + " " + row.getString("booked_at_end") + " "
                                    + row.getString("look_at")));
            assertThat(rows)
                    .containsExactly("ended 1.5 7", "released 1.5 null", "running null null", "unpriced 1.5 null");
        }
    }

    private static int add(Connection connection, String id, String state, String ended, String outcome)
            throws SQLException {
        return Sql.update(
                connection,
                "INSERT INTO budget_jobs (id, name, state, provider, admitted_at, lease_until, hold_until, ended_at, currency,"
                        + " reserved, booked, outcome, stop_asked, owner, windows, facts) VALUES (?, 'n', " + state
                        + ", 1, 1, 1, " + ended + ", 'USD', '2', " + (ended.equals("NULL") ? "NULL" : "'1.5'") + ", "
                        + outcome + ", 0, 'o', '', '')",
                id);
    }
}
