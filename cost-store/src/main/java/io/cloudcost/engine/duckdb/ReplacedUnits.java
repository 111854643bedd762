package io.cloudcost.engine.duckdb;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.duckdb.DuckDBConnection;
import org.jspecify.annotations.Nullable;

/**
 * Units that a later reading has replaced, with their charges, for as long as they are kept. Of each account it is noted
 * since when none is missing.
 */
final class ReplacedUnits {

    /** Charges of now and of before. */
    static final String ALL_CHARGES = "(SELECT * FROM charges UNION ALL SELECT * FROM replaced_charges)";

    private static final String AT = "make_timestamp_ns(?)";
    private static final String OLD = "SELECT id FROM replaced_units WHERE account_id = ? AND replaced_at < " + AT;

    private ReplacedUnits() {}

    /** Takes a unit out of those that are held. */
    static void retire(DuckDBConnection connection, long accountId, UnitTable.Held held, Instant at, Duration keep)
            throws SQLException {
        if (!keep.isZero() && held.readAt().isBefore(at)) {
            long nanos = Times.nanos(at);
            Sql.update(
                    connection,
                    "INSERT INTO replaced_units BY NAME SELECT *, " + AT + " AS replaced_at FROM units WHERE id = ?",
                    nanos,
                    held.id());
            Sql.update(connection, "INSERT INTO replaced_charges SELECT * FROM charges WHERE unit_id = ?", held.id());
        } else if (held.readAt().isBefore(at)) {
            missUntil(connection, accountId, at);
        }
        ChargeTable.delete(connection, held.id());
        Sql.update(connection, "DELETE FROM units WHERE id = ?", held.id());
        forget(connection, accountId, at.minus(keep));
    }

    /** Adds one that was replaced elsewhere, whose charges are there already. */
    static void add(DuckDBConnection connection, UnitTable.NewUnit unit, Instant replacedAt) throws SQLException {
        UnitTable.insert(connection, unit);
        Sql.update(
                connection,
                "INSERT INTO replaced_units BY NAME SELECT *, " + AT + " AS replaced_at FROM units WHERE id = ?",
                Times.nanos(replacedAt),
                unit.id());
        Sql.update(connection, "DELETE FROM units WHERE id = ?", unit.id());
    }

    /** The units among {@link #ALL_CHARGES} that spoke at this moment. */
    static List<String> speaking(DuckDBConnection connection, @Nullable String customer, Instant instant)
            throws SQLException {
        checkKnown(connection, customer, instant);
        long nanos = Times.nearest(instant);
        return Sql.list(
                connection,
                "SELECT id FROM ("
                        + Speakers.of("SELECT * FROM (SELECT *, NULL AS replaced_at FROM units UNION ALL BY NAME "
                                + "SELECT * FROM replaced_units) WHERE account_id IN (" + AccountTable.OF_CUSTOMER
                                + ") AND read_at <= " + AT + " AND (replaced_at IS NULL OR replaced_at > " + AT + ")")
                        + ") WHERE id = speaker_id",
                row -> row.getString(1),
                customer,
                nanos,
                nanos);
    }

    private static void checkKnown(DuckDBConnection connection, @Nullable String customer, Instant instant)
            throws SQLException {
        long since = Sql.list(
                        connection,
                        "SELECT epoch_ns(max(known_since)) FROM accounts WHERE id IN (" + AccountTable.OF_CUSTOMER
                                + ")",
                        row -> row.getObject(1) == null ? Long.MIN_VALUE : row.getLong(1),
                        customer)
                .get(0);
        if (Times.nearest(instant) < since) {
            throw StoreRules.notKept(instant, Times.instant(since));
        }
    }

    /** Removes what was replaced before this. */
    private static void forget(DuckDBConnection connection, long accountId, Instant limit) throws SQLException {
        long nanos = Times.nearest(limit);
        List<Long> last = Sql.list(
                connection,
                "SELECT epoch_ns(max(replaced_at)) FROM (" + OLD.replace("SELECT id", "SELECT replaced_at")
                        + ") HAVING count(*) > 0",
                row -> row.getLong(1),
                accountId,
                nanos);
        if (last.isEmpty()) {
            return;
        }
        missUntil(connection, accountId, Times.instant(last.get(0)));
        Sql.update(connection, "DELETE FROM replaced_charges WHERE unit_id IN (" + OLD + ")", accountId, nanos);
        Sql.update(connection, "DELETE FROM replaced_units WHERE id IN (" + OLD + ")", accountId, nanos);
    }

    /** Notes that charges which were known before this are missing. */
    static void missUntil(DuckDBConnection connection, long accountId, Instant at) throws SQLException {
        Sql.update(
                connection,
                "UPDATE accounts SET known_since = greatest(known_since, " + AT + ") WHERE id = ?",
                Times.nanos(at),
                accountId);
    }
}
