package io.cloudcost.monitor.spend;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.monitor.measure.EndedPeriod;
import io.cloudcost.monitor.measure.MeasureContext;
import io.cloudcost.monitor.measure.MeasureSource;
import io.cloudcost.monitor.measure.Measurement;
import io.cloudcost.monitor.measure.Measures;
import io.cloudcost.snapshot.CollectStats;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateTables;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What reading the clouds itself cost since the month began, UTC, by the providers' price lists: collections, those that failed,
 * and questions to bills, as far as they were noted. Thread-safe.
 */
public final class ApiSpend implements MeasureSource {

    private static final Duration KEPT = Duration.ofDays(400);
    private static final StateTables TABLES = new StateTables(
            "monitor_api",
            List.of(List.of("CREATE TABLE monitor_api_spend (provider VARCHAR(100) NOT NULL, account VARCHAR(200) NOT"
                    + " NULL, collected_at BIGINT NOT NULL, currency VARCHAR(20) NOT NULL, amount VARCHAR(60) NOT NULL,"
                    + " PRIMARY KEY (provider, account, collected_at, currency))")));

    /** Of the collections that were noted in the round's state store. */
    public ApiSpend() {}

    @Override
    public String name() {
        return "api spend";
    }

    /** Notes what a collection cost; the same collection counts once. */
    public static void note(StateStore state, Source source, Instant collectedAt, CollectStats stats) {
        state.transaction(TABLES, connection -> {
            for (Money cost : stats.paidCost().list()) {
                update(connection, DELETE, source, collectedAt, cost.currency());
                update(
                        connection,
                        INSERT,
                        source,
                        collectedAt,
                        cost.currency(),
                        cost.amount().toPlainString());
            }
            if (stats.paidCost().isEmpty()) {
                update(connection, DELETE, source, collectedAt, "");
                update(connection, INSERT, source, collectedAt, "", "0");
            }
            return forget(connection, collectedAt.minus(KEPT));
        });
    }

    /**
     * Notes what was paid beside collections that were noted: for questions to bills, or for a collection that failed.
     *
     * @param provider its id
     * @param what it was for, in a word or two: at most 200 characters
     * @param at when, UTC; what was paid for the same at the same time is added up
     */
    public static void paid(StateStore state, String provider, String what, Instant at, Amounts cost) {
        Source source = new Source(provider, what);
        state.transaction(TABLES, connection -> {
            for (Money more : cost.list()) {
                Money sum = noted(connection, source, at, more.currency()).plus(more);
                update(connection, DELETE, source, at, more.currency());
                update(
                        connection,
                        INSERT,
                        source,
                        at,
                        more.currency(),
                        sum.amount().toPlainString());
            }
            return cost.list().size();
        });
    }

    private static Money noted(Connection connection, Source source, Instant at, String currency) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("SELECT amount FROM monitor_api_spend WHERE"
                + " provider = ? AND account = ? AND collected_at = ? AND currency = ?")) {
            select.setString(1, source.provider());
            select.setString(2, source.account());
            select.setLong(3, at.toEpochMilli());
            select.setString(4, currency);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Money.of(new BigDecimal(row.getString(1)), currency) : Money.zero(currency);
            }
        }
    }

    private static final String DELETE =
            "DELETE FROM monitor_api_spend WHERE provider = ? AND account = ? AND collected_at = ? AND currency = ?";
    private static final String INSERT = "INSERT INTO monitor_api_spend (provider, account, collected_at, currency,"
            + " amount) VALUES (?, ?, ?, ?, ?)";

    private static void update(Connection connection, String sql, Source source, Instant at, String... rest)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, source.provider());
            statement.setString(2, source.account());
            statement.setLong(3, at.toEpochMilli());
            for (int i = 0; i < rest.length; i++) {
                statement.setString(4 + i, rest[i]);
            }
            statement.executeUpdate();
        }
    }

    private static int forget(Connection connection, Instant before) throws SQLException {
        try (PreparedStatement old =
                connection.prepareStatement("DELETE FROM monitor_api_spend WHERE collected_at < ?")) {
            old.setLong(1, before.toEpochMilli());
            return old.executeUpdate();
        }
    }

    @Override
    public List<Measurement> measure(MeasureContext context) {
        Period month = Period.monthOf(context.now());
        Map<String, Amounts> sums = context.state().read(TABLES, connection -> sums(connection, month));
        List<Measurement> found = new ArrayList<>();
        sums.forEach((provider, sum) -> {
            Amounts told = sum.isEmpty() ? Amounts.of(Money.usd(BigDecimal.ZERO)) : sum;
            told.list()
                    .forEach(money -> found.add(
                            Measurement.of(Measures.API_SPEND, Map.of("provider", provider), money, context.now())));
        });
        return found;
    }

    @Override
    public List<Measurement> measureEnded(MeasureContext context, Instant since) {
        return EndedPeriod.months(since, context.now()).stream()
                .flatMap(month -> measure(context.at(month.last())).stream())
                .toList();
    }

    private static Map<String, Amounts> sums(Connection connection, Period month) throws SQLException {
        Map<String, Amounts> sums = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("SELECT provider, currency, amount FROM"
                + " monitor_api_spend WHERE collected_at >= ? AND collected_at < ?")) {
            select.setLong(1, month.start().toEpochMilli());
            select.setLong(2, month.end().toEpochMilli());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    sums.merge(row.getString(1), amounts(row.getString(2), row.getString(3)), Amounts::plus);
                }
            }
        }
        return sums;
    }

    /** A collection that cost nothing has no currency. */
    private static Amounts amounts(String currency, String amount) {
        return currency.isEmpty() ? Amounts.none() : Amounts.of(Money.of(new BigDecimal(amount), currency));
    }
}
