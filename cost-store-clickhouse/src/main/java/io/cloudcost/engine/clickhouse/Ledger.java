package io.cloudcost.engine.clickhouse;

import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.Speaker;
import io.cloudcost.store.StoredCoverage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What counts of all that was written. Charges and whatever else a writer brings are stored first, under numbers that
 * nobody knows; one insert of one block into the ledger, which the server does whole or not at all, then makes all of it
 * count. The order of readings is theirs and not that of the writers, so that these need not wait for each other.
 */
final class Ledger {

    private final Server server;
    private final String mine;

    Ledger(Server server, @Nullable String customer) {
        this.server = server;
        this.mine = Sql.ofCustomer(customer);
    }

    /**
     * Another after every unit that is made or removed, since their numbers are random ones of 63 bits: the engine's sum of
     * them goes round where they are many, so that two sets of units have the same one time in 2^63.
     */
    static final String STATE = "(SELECT sum(id) FROM ledger)";

    long state() {
        return server.first("SELECT " + STATE, row -> row.number(0)).orElse(0L);
    }

    /**
     * A unit.
     *
     * @param speaker what is summed in its place; null if it is summed itself
     */
    record Held(Unit unit, @Nullable Speaker speaker) {

        boolean speaks() {
            return speaker == null;
        }

        StoredCoverage stored(@Nullable String customer) {
            return new StoredCoverage(customer, unit.source(), unit.coverage(), unit.readAt(), speaks(), speaker);
        }
    }

    /** What is held, sorted by account, period and feed. */
    List<Held> held() {
        return server.list(
                "SELECT " + Unit.COLUMNS + ", " + Speakers.COLUMNS + " FROM ("
                        + Speakers.of("SELECT * FROM units WHERE " + mine)
                        + ") ORDER BY provider, account, period_start, period_end, feed_rank, feed",
                Ledger::held);
    }

    private static Held held(Row row) {
        Unit unit = Unit.read(row);
        Source speaker = new Source(unit.source().provider(), row.string(Unit.WIDTH + 1));
        Feed feed = new Feed(row.string(Unit.WIDTH + 2), (int) row.number(Unit.WIDTH + 3));
        return new Held(unit, row.flag(Unit.WIDTH) ? null : new Speaker(speaker, feed));
    }

    /** What is held of one account. */
    List<Unit> held(Source source) {
        return server.list(
                "SELECT " + Unit.COLUMNS + " FROM units WHERE " + of(source)
                        + " ORDER BY period_start, period_end, feed_rank",
                Unit::read);
    }

    List<Source> sources() {
        return server.list(
                "SELECT DISTINCT provider, account FROM ledger WHERE " + mine
                        + " AND kind IN ('unit', 'snapshot', 'analysis') " + "ORDER BY provider, account",
                row -> new Source(row.string(0), row.string(1)));
    }

    /** The number of the newest snapshot or analysis. */
    OptionalLong newest(Kind kind, Source source) {
        return server
                .list(
                        "SELECT id FROM ledger WHERE kind = " + Sql.text(kind.word()) + " AND " + of(source)
                                + " ORDER BY read_at DESC, committed_at DESC LIMIT 1",
                        row -> row.number(0))
                .stream()
                .mapToLong(id -> id)
                .findFirst();
    }

    /** The numbers of the snapshots of an account since a time, the newest first. */
    List<Long> snapshots(Source source, Instant since) {
        return server.list(
                "SELECT id FROM ledger WHERE kind = " + Sql.text(Kind.SNAPSHOT.word()) + " AND " + of(source)
                        + " AND read_at >= " + Sql.time(since) + " ORDER BY read_at DESC, committed_at DESC",
                row -> row.number(0));
    }

    /** Since when all that this customer's accounts held is kept; empty for always. */
    Optional<Instant> knownSince() {
        return server.first(
                "SELECT " + Times.nanos("max(read_at)") + " FROM ledger WHERE kind = 'known' AND " + mine
                        + " HAVING count() > 0",
                row -> row.time(0));
    }

    /** The units that spoke at this moment. */
    List<Unit> speaking(Instant instant) {
        String at = Sql.time(instant);
        return server.list(
                "SELECT " + Unit.COLUMNS + " FROM ("
                        + Speakers.of("SELECT * FROM (" + versions(mine) + ") WHERE kind = 'unit' AND read_at <= " + at
                                + " AND (is_held OR replaced_at > " + at + ")")
                        + ") WHERE id = speaker.4",
                Unit::read);
    }

    /**
     * All units that were ever held and are still known of, among entries of other kinds: with the time of the reading that
     * replaced each, the time when that was written, and since when all of the account is kept.
     */
    static String versions(String condition) {
        String account = "(PARTITION BY customer, provider, account)";
        String unit = "(PARTITION BY kind, customer, provider, account, feed, period_start, period_end "
                + "ORDER BY order_at, committed_at, seq ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)";
        return "SELECT *, leadInFrame(read_at) OVER " + unit + " AS replaced_at, leadInFrame(committed_at) OVER " + unit
                + " AS gone_at, leadInFrame(1) OVER " + unit + " = 0 AS is_held, maxIf(read_at, kind = 'known') OVER "
                + account + " AS known_since FROM ledger WHERE kind IN ('unit', 'known') AND " + condition;
    }

    String of(Source source) {
        return mine + " AND provider = " + Sql.text(source.provider()) + " AND account = " + Sql.text(source.account());
    }

    String mine() {
        return mine;
    }
}
