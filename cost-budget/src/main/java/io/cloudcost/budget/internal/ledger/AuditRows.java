package io.cloudcost.budget.internal.ledger;

import io.cloudcost.budget.model.AuditEntry;
import io.cloudcost.budget.model.AuditKind;
import io.cloudcost.budget.model.BudgetPeriod;
import io.cloudcost.budget.model.BudgetView;
import io.cloudcost.model.Money;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was written down, in the transaction that it is about. */
public final class AuditRows {

    private AuditRows() {}

    /**
     * Writes it down; its own number is settled here, since transactions are alone.
     *
     * @return the number
     */
    public static long add(Connection connection, AuditEntry entry) throws SQLException {
        return Sql.one(
                        connection,
                        "INSERT INTO budget_audit (number, at, kind, job, facts)"
                                + " VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM budget_audit), ?, ?, ?, ?) RETURNING number",
                        row -> row.getLong(1),
                        entry.at(),
                        entry.kind().name(),
                        entry.jobId(),
                        facts(entry))
                .orElseThrow();
    }

    /** The number of the last one; 0 if there is none. */
    public static long last(Connection connection) throws SQLException {
        return Sql.one(connection, "SELECT COALESCE(MAX(number), 0) FROM budget_audit", row -> row.getLong(1))
                .orElseThrow();
    }

    /** Those after a number, in order. */
    public static List<AuditEntry> after(Connection connection, long number, int most) throws SQLException {
        return Sql.all(
                connection,
                "SELECT * FROM budget_audit WHERE number > ? ORDER BY number LIMIT ?",
                AuditRows::entry,
                number,
                most);
    }

    /** The one of this number. */
    public static Optional<AuditEntry> find(Connection connection, long number) throws SQLException {
        return Sql.one(connection, "SELECT * FROM budget_audit WHERE number = ?", AuditRows::entry, number);
    }

    private static String facts(AuditEntry entry) {
        Facts facts =
                new Facts().put("by", entry.by()).put("text", entry.text()).put("amount", entry.amount());
        entry.budgets().forEach(view -> facts.line("budget", fields(view)));
        return facts.text();
    }

    private static List<@Nullable Object> fields(BudgetView view) {
        return Arrays.asList(
                view.name(),
                view.period(),
                view.windowStart(),
                view.windowEnd(),
                view.limit().currency(),
                plain(view.limit()),
                plain(view.booked()),
                plain(view.unattributed()),
                view.billedUntil(),
                plain(view.reserved()),
                plain(view.asked()));
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        Facts facts = Facts.of(row.getString("facts"));
        return new AuditEntry(
                row.getLong("number"),
                Sql.known(row, "at"),
                AuditKind.valueOf(row.getString("kind")),
                row.getString("job"),
                facts.money("amount").orElse(null),
                facts.lines("budget").stream().map(AuditRows::view).toList(),
                facts.get("by"),
                facts.get("text"));
    }

    private static BudgetView view(List<String> fields) {
        String currency = fields.get(4);
        return new BudgetView(
                fields.get(0),
                BudgetPeriod.valueOf(fields.get(1)),
                Instant.parse(fields.get(2)),
                time(fields.get(3)),
                Money.of(fields.get(5), currency),
                Money.of(fields.get(6), currency),
                Money.of(fields.get(7), currency),
                time(fields.get(8)),
                Money.of(fields.get(9), currency),
                Money.of(fields.get(10), currency));
    }

    private static @Nullable Instant time(String text) {
        return text.isEmpty() ? null : Instant.parse(text);
    }
}
