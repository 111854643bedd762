package io.cloudcost.engine.clickhouse;

import io.cloudcost.StoreException;
import java.util.List;
import java.util.stream.Stream;

/** The tables, and the steps that bring an older store up to date. Each statement may be run twice, since there are no transactions. */
final class Schema {

    private static final String VERSIONS = "cloudcost_schema";

    /** Rows that are sent a second time after a failure are known again by their token. */
    private static final String TABLE =
            " ENGINE = MergeTree%s ORDER BY %s SETTINGS non_replicated_deduplication_window = 10000";

    private static final String UNIT_KEY = "customer, provider, account, feed, period_start, period_end";

    /** What a writer adds to before the ledger names it. */
    private static final List<String> ADDED =
            List.of("charges", "snapshots", "resources", "invoices", "findings", "quarantine");

    /** The tables with data. */
    static final List<String> TABLES =
            Stream.concat(Stream.of("ledger"), ADDED.stream()).toList();

    /** One list of statements per version; a store of version n has had the first n. Never change one, add another. */
    static final List<List<String>> STEPS = List.of(
            List.of(
                    create(
                            "ledger",
                            "committed_at " + Times.TYPE
                                    + " DEFAULT now64(9, 'UTC'), seq UInt32, kind LowCardinality(String), "
                                    + "customer Nullable(String), provider String, account String, id Int64, read_at "
                                    + Times.TYPE
                                    + ", order_at " + Times.TYPE + ", feed String, feed_rank Int32, period_start "
                                    + Times.TYPE
                                    + ", period_end " + Times.TYPE + ", state String, row_count Int64, total String, "
                                    + "import_id Int64, finer UInt8, digits UInt8, files Array(String)",
                            "(kind, provider, account, committed_at, id)"),
                    "CREATE TABLE IF NOT EXISTS charges (" + ChargeColumns.definitions() + ")"
                            + TABLE.formatted(
                                    " PARTITION BY toYYYYMM(BillingPeriodStart)", "(unit_id, ChargePeriodStart)"),
                    create("snapshots", "id Int64, body String", "id"),
                    create(
                            "resources",
                            "snapshot_id Int64, row_no UInt32, kind LowCardinality(String), id String, name Nullable(String), "
                                    + "region LowCardinality(Nullable(String)), state LowCardinality(String), body String",
                            "(snapshot_id, row_no)"),
                    create(
                            "invoices",
                            "snapshot_id Int64, row_no UInt32, id String, issued " + Times.TYPE + ", body String",
                            "(snapshot_id, row_no)"),
                    create(
                            "findings",
                            "analysis_id Int64, row_no UInt32, rule LowCardinality(String), id String, body String",
                            "(analysis_id, row_no)"),
                    create(
                            "quarantine",
                            "import_id Int64, file String, line Int64, column_name Nullable(String), value Nullable(String), "
                                    + "reason String, billed Nullable(String), currency Nullable(String), rule Nullable(String), "
                                    + "raw Nullable(String)",
                            "(import_id, file, line)"),
                    "CREATE VIEW IF NOT EXISTS units AS SELECT " + UNIT_KEY
                            + ", newest.1 AS id, newest.2 AS feed_rank, "
                            + "newest.3 AS state, newest.4 AS row_count, newest.5 AS total, newest.6 AS read_at, "
                            + "newest.7 AS order_at, newest.8 AS import_id, newest.9 AS finer, newest.10 AS digits FROM (SELECT "
                            + UNIT_KEY
                            + ", argMax((id, feed_rank, state, row_count, total, read_at, order_at, import_id, finer, "
                            + "digits), (order_at, committed_at, seq)) AS newest FROM ledger WHERE kind = 'unit' GROUP BY "
                            + UNIT_KEY + ")",
                    "CREATE VIEW IF NOT EXISTS speaking_units AS SELECT * FROM units ORDER BY feed_rank, feed "
                            + "LIMIT 1 BY customer, provider, account, period_start, period_end",
                    "CREATE VIEW IF NOT EXISTS speaking_charges AS SELECT u.customer AS customer, u.provider AS provider, "
                            + "u.account AS account, u.feed AS feed, u.state AS state, u.read_at AS read_at, c.* FROM charges AS c "
                            + "INNER JOIN speaking_units AS u ON u.id = c.unit_id"),
            ADDED.stream()
                    .map(table -> "ALTER TABLE " + table + " ADD COLUMN IF NOT EXISTS " + Leftovers.WRITTEN
                            + " DateTime DEFAULT now()")
                    .toList(),
            List.of(
                    "ALTER TABLE ledger ADD COLUMN IF NOT EXISTS members Array(String)",
                    "ALTER TABLE ledger UPDATE members = arrayFilter(member -> member <> account, (SELECT "
                            + "mapFromArrays(groupArray(unit_id), groupArray(members)) FROM (SELECT unit_id, "
                            + "arraySort(groupUniqArray(CAST(SubAccountId, 'String'))) AS members FROM charges "
                            + "WHERE SubAccountId <> '' GROUP BY unit_id))[id]) WHERE kind = 'unit' "
                            + "SETTINGS mutations_sync = 2",
                    "CREATE OR REPLACE VIEW units AS SELECT " + UNIT_KEY + ", newest.1 AS id, newest.2 AS feed_rank, "
                            + "newest.3 AS state, newest.4 AS row_count, newest.5 AS total, newest.6 AS read_at, "
                            + "newest.7 AS order_at, newest.8 AS import_id, newest.9 AS finer, newest.10 AS digits, "
                            + "newest.11 AS members FROM (SELECT " + UNIT_KEY
                            + ", argMax((id, feed_rank, state, row_count, total, read_at, order_at, import_id, finer, "
                            + "digits, members), (order_at, committed_at, seq)) AS newest FROM ledger "
                            + "WHERE kind = 'unit' GROUP BY " + UNIT_KEY + ")",
                    "CREATE OR REPLACE VIEW speaking_units AS SELECT * EXCEPT (speaker) FROM ("
                            + Speakers.of("SELECT * FROM units") + ") WHERE id = speaker.4"));

    /** The version that this code writes. */
    static final int CURRENT = STEPS.size();

    private Schema() {}

    /** Makes or updates the tables. A store that is not ours, or newer than we are, is refused and left as it is. */
    static void prepare(Server server, boolean readOnly) {
        int found = server.hasDatabase() ? version(server) : 0;
        if (found > CURRENT) {
            throw new StoreException(
                    "The store " + server.address() + " was written by a newer version of this library (its schema is "
                            + found + ", this one knows up to " + CURRENT
                            + "): update the library. Nothing was changed.",
                    false,
                    null);
        }
        if (found < CURRENT) {
            migrate(server, readOnly, found);
        }
    }

    static int version(Server server) {
        List<String> tables =
                server.list("SELECT name FROM system.tables WHERE database = currentDatabase()", row -> row.string(0));
        if (tables.contains(VERSIONS)) {
            return server.first("SELECT max(version) FROM " + VERSIONS, row -> (int) row.number(0))
                    .orElse(0);
        }
        // several processes may make the store at the same moment, and the versions come first
        if (!tables.isEmpty()) {
            throw new StoreException(
                    "The database of " + server.address()
                            + " holds tables but is not a CloudCost store: name another database.",
                    false,
                    null);
        }
        return 0;
    }

    private static void migrate(Server server, boolean readOnly, int found) {
        if (readOnly) {
            throw new StoreException(
                    found == 0
                            ? "There is no store " + server.address()
                                    + ": collect into it first, or name the right database."
                            : "The store " + server.address()
                                    + " is of an older version: open it once for writing to update it.",
                    false,
                    null);
        }
        if (!server.hasDatabase()) {
            server.createDatabase();
        }
        server.run("CREATE TABLE IF NOT EXISTS " + VERSIONS
                + " (version UInt32, since DateTime DEFAULT now()) ENGINE = MergeTree ORDER BY version");
        STEPS.subList(found, CURRENT).forEach(step -> step.forEach(server::run));
        server.run("INSERT INTO " + VERSIONS + " (version) SELECT " + CURRENT);
    }

    private static String create(String table, String columns, String order) {
        return "CREATE TABLE IF NOT EXISTS " + table + " (" + columns + ")" + TABLE.formatted("", order);
    }
}
