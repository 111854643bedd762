package io.cloudcost.engine.duckdb;

import io.cloudcost.json.CostJson;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.Speaker;
import io.cloudcost.store.StoredCoverage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/** What is held of each feed and billing period, and when it was read. Only complete units are in here. */
final class UnitTable {

    static final String COLUMNS = "epoch_ns(u.period_start), epoch_ns(u.period_end), u.feed, u.feed_rank, "
            + "u.state, u.row_count, u.total, epoch_ns(u.read_at)";

    private UnitTable() {}

    /**
     * A unit that is to be held.
     *
     * @param members see {@link StoreRules#members}
     * @param importId the import it comes from; 0 for none
     */
    record NewUnit(long id, long accountId, Instant readAt, Coverage coverage, List<String> members, long importId) {}

    /** A stored unit, in the way of a new one. */
    record Held(long id, Instant readAt, long rows) {}

    /** Puts the set in place of what is there; false, and nothing is done, if that was read later. */
    static boolean replace(
            DuckDBConnection connection, long accountId, CostSnapshot snapshot, ChargeSet set, Duration keepReplaced)
            throws SQLException {
        Instant readAt = snapshot.collectedAt();
        Optional<Held> held = find(connection, accountId, set.coverage());
        if (held.isPresent() && held.get().readAt().isAfter(readAt)) {
            return false;
        }
        List<String> members = StoreRules.members(snapshot.source(), set.charges());
        NewUnit unit = new NewUnit(Sql.nextId(connection), accountId, readAt, set.coverage(), members, 0);
        adopt(connection, unit, keepReplaced);
        ChargeTable.insert(connection, unit.id(), set.charges());
        return true;
    }

    /**
     * Makes a unit of charges that are there already under its number, in place of the one that is held.
     *
     * @return how many charges that one had
     */
    static long adopt(DuckDBConnection connection, NewUnit unit, Duration keepReplaced) throws SQLException {
        Optional<Held> held = find(connection, unit.accountId(), unit.coverage());
        if (held.isPresent()) {
            ReplacedUnits.retire(connection, unit.accountId(), held.get(), unit.readAt(), keepReplaced);
        }
        insert(connection, unit);
        return held.map(Held::rows).orElse(0L);
    }

    static List<StoredCoverage> coverage(DuckDBConnection connection, @Nullable String customer) throws SQLException {
        return Sql.list(
                connection,
                "SELECT " + COLUMNS
                        + ", a.provider, a.account, s.id = u.id, b.account, s.feed, s.feed_rank FROM units u "
                        + "JOIN accounts a ON a.id = u.account_id JOIN unit_speakers ON unit_speakers.id = u.id "
                        + "JOIN units s ON s.id = speaker_id JOIN accounts b ON b.id = s.account_id WHERE a.id IN ("
                        + AccountTable.OF_CUSTOMER
                        + ") ORDER BY a.provider, a.account, u.period_start, u.period_end, u.feed_rank, u.feed",
                row -> stored(row, customer),
                customer);
    }

    private static StoredCoverage stored(ResultSet row, @Nullable String customer) throws SQLException {
        String provider = row.getString(9);
        boolean speaks = row.getBoolean(11);
        return new StoredCoverage(
                customer,
                new Source(provider, row.getString(10)),
                coverage(row),
                Times.instant(row.getLong(8)),
                speaks,
                speaks
                        ? null
                        : new Speaker(
                                new Source(provider, row.getString(12)), new Feed(row.getString(13), row.getInt(14))));
    }

    /** All feeds of the billing periods that start in this period, with their charges. */
    static List<ChargeSet> read(DuckDBConnection connection, long accountId, Period period) throws SQLException {
        List<ChargeSet> sets = new ArrayList<>();
        for (IdAndCoverage unit : units(connection, accountId, period)) {
            sets.add(new ChargeSet(unit.coverage(), ChargeTable.read(connection, unit.id())));
        }
        return sets;
    }

    private record IdAndCoverage(long id, Coverage coverage) {}

    private static List<IdAndCoverage> units(DuckDBConnection connection, long accountId, Period period)
            throws SQLException {
        return Sql.list(
                connection,
                "SELECT " + COLUMNS + ", u.id FROM units u WHERE u.account_id = ? "
                        + "AND u.period_start >= make_timestamp_ns(?) AND u.period_start < make_timestamp_ns(?)",
                row -> new IdAndCoverage(row.getLong(9), coverage(row)),
                accountId,
                Times.nanos(period.start()),
                Times.nanos(period.end()));
    }

    private static Optional<Held> find(DuckDBConnection connection, long accountId, Coverage unit) throws SQLException {
        return Sql.first(
                connection,
                "SELECT id, epoch_ns(read_at), row_count FROM units WHERE account_id = ? AND feed = ? "
                        + "AND period_start = make_timestamp_ns(?) AND period_end = make_timestamp_ns(?)",
                row -> new Held(row.getLong(1), Times.instant(row.getLong(2)), row.getLong(3)),
                accountId,
                unit.feed().name(),
                Times.nanos(unit.billingPeriod().start()),
                Times.nanos(unit.billingPeriod().end()));
    }

    static void insert(DuckDBConnection connection, NewUnit unit) throws SQLException {
        Coverage coverage = unit.coverage();
        Sql.update(
                connection,
                "INSERT INTO units (id, account_id, feed, feed_rank, period_start, period_end, state, row_count, total, "
                        + "read_at, members, import_id) VALUES (?, ?, ?, ?, make_timestamp_ns(?), make_timestamp_ns(?), ?, "
                        + "?, ?, make_timestamp_ns(?), ?, nullif(?, 0))",
                unit.id(),
                unit.accountId(),
                coverage.feed().name(),
                coverage.feed().rank(),
                Times.nanos(coverage.billingPeriod().start()),
                Times.nanos(coverage.billingPeriod().end()),
                coverage.state().name(),
                coverage.rows(),
                CostJson.write(coverage.total()),
                Times.nanos(unit.readAt()),
                connection.createArrayOf("VARCHAR", unit.members().toArray()),
                unit.importId());
    }

    static Coverage coverage(ResultSet row) throws SQLException {
        return new Coverage(
                new Period(Times.instant(row.getLong(1)), Times.instant(row.getLong(2))),
                new Feed(row.getString(3), row.getInt(4)),
                PeriodState.valueOf(row.getString(5)),
                true,
                row.getLong(6),
                CostJson.read(row.getString(7), Amounts.class));
    }
}
