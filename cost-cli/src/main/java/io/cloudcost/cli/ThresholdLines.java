package io.cloudcost.cli;

import io.cloudcost.budget.JobLedger;
import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Says in a line what budgets have reached since the last look, by the audit, and keeps it for the words of the task. It is no handler:
 * the handlers of others are told all the same.
 */
final class ThresholdLines {

    private static final StateTables TABLES = new StateTables(
            "threshold_lines", List.of(List.of("CREATE TABLE threshold_lines (number BIGINT NOT NULL)")));
    private static final int PAGE = 500;

    /** What is older is not said any more; handlers are told no longer either. */
    private static final Duration NEWS = Duration.ofDays(7);

    private final StateStore state;
    private final JobLedger ledger;
    private final Instant since;
    private final Consumer<String> lines;
    private final List<String> reached = new ArrayList<>();

    ThresholdLines(StateStore state, JobLedger ledger, Instant now, Consumer<String> lines) {
        this.state = state;
        this.ledger = ledger;
        this.since = now.minus(NEWS);
        this.lines = lines;
    }

    /** Says what is new. A process that dies meanwhile leaves it to be said again. */
    void look() {
        long before = state.read(TABLES, ThresholdLines::number);
        long last = before;
        List<AuditEntry> page = ledger.audit(last, PAGE);
        while (!page.isEmpty()) {
            page.forEach(this::say);
            last = page.get(page.size() - 1).number();
            page = ledger.audit(last, PAGE);
        }
        if (last > before) {
            keep(last);
        }
    }

    private void say(AuditEntry entry) {
        if (entry.kind() == AuditKind.THRESHOLD_REACHED && !entry.at().isBefore(since)) {
            reached.add(entry.text());
            lines.accept("threshold: " + entry.text());
        }
    }

    /** For the end of a sentence; empty if nothing was reached. */
    String words() {
        return reached.isEmpty() ? "" : "; " + String.join(" ", reached);
    }

    private void keep(long number) {
        state.transaction(TABLES, connection -> {
            try (Statement old = connection.createStatement();
                    PreparedStatement kept =
                            connection.prepareStatement("INSERT INTO threshold_lines (number) VALUES (?)")) {
                old.executeUpdate("DELETE FROM threshold_lines");
                kept.setLong(1, number);
                return kept.executeUpdate();
            }
        });
    }

    private static long number(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COALESCE(MAX(number), 0) FROM threshold_lines")) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
