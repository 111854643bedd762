package io.cloudcost.engine.duckdb;

import io.cloudcost.StoreException;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.duckdb.DuckDBConnection;

/** The tables, and the steps that bring an older store up to date. */
final class Schema {

    /** More stores of one process are not opened at one moment. */
    private static final int MOST_TRIES = 1000;

    private static final String SPEAKING_CHARGES =
            "SELECT a.customer, a.provider, a.account, u.feed, u.state, u.read_at, "
                    + "c.* FROM charges c JOIN speaking_units u ON u.id = c.unit_id JOIN accounts a ON a.id = u.account_id";

    /** One list of statements per version; a store of version n has had the first n. Never change one, add another. */
    static final List<List<String>> STEPS = List.of(
            List.of(
                    "CREATE SEQUENCE ids",
                    "CREATE TABLE accounts (id BIGINT NOT NULL, customer VARCHAR, provider VARCHAR NOT NULL, "
                            + "account VARCHAR NOT NULL)",
                    "CREATE TABLE units (id BIGINT NOT NULL, account_id BIGINT NOT NULL, feed VARCHAR NOT NULL, "
                            + "feed_rank INTEGER NOT NULL, period_start TIMESTAMP_NS NOT NULL, period_end TIMESTAMP_NS NOT NULL, "
                            + "state VARCHAR NOT NULL, row_count BIGINT NOT NULL, total VARCHAR NOT NULL, "
                            + "read_at TIMESTAMP_NS NOT NULL)",
                    "CREATE TABLE charges (unit_id BIGINT NOT NULL, row_no INTEGER NOT NULL, "
                            + ChargeColumns.definitions() + ")",
                    "CREATE TABLE snapshots (id BIGINT NOT NULL, account_id BIGINT NOT NULL, collected_at TIMESTAMP_NS NOT NULL, "
                            + "body VARCHAR NOT NULL)",
                    "CREATE TABLE resources (snapshot_id BIGINT NOT NULL, row_no INTEGER NOT NULL, kind VARCHAR NOT NULL, "
                            + "id VARCHAR NOT NULL, name VARCHAR, region VARCHAR, state VARCHAR NOT NULL, body VARCHAR NOT NULL)",
                    "CREATE TABLE invoices (snapshot_id BIGINT NOT NULL, row_no INTEGER NOT NULL, id VARCHAR NOT NULL, "
                            + "issued TIMESTAMP_NS NOT NULL, body VARCHAR NOT NULL)",
                    "CREATE TABLE analyses (id BIGINT NOT NULL, account_id BIGINT NOT NULL, collected_at TIMESTAMP_NS NOT NULL)",
                    "CREATE TABLE findings (analysis_id BIGINT NOT NULL, row_no INTEGER NOT NULL, rule VARCHAR NOT NULL, "
                            + "id VARCHAR NOT NULL, body VARCHAR NOT NULL)",
                    "CREATE VIEW speaking_units AS SELECT * FROM units QUALIFY row_number() OVER (PARTITION BY account_id, "
                            + "period_start, period_end ORDER BY feed_rank, feed) = 1",
                    "CREATE VIEW speaking_charges AS " + SPEAKING_CHARGES),
            List.of("CREATE TABLE quarantine (import_id BIGINT NOT NULL, file VARCHAR NOT NULL, line BIGINT NOT NULL, "
                    + "column_name VARCHAR, value VARCHAR, reason VARCHAR NOT NULL, billed " + Numbers.TYPE
                    + ", currency VARCHAR, raw VARCHAR)"),
            List.of(
                    "ALTER TABLE accounts ADD COLUMN known_since TIMESTAMP_NS",
                    "UPDATE accounts SET known_since = (SELECT max(read_at) FROM units WHERE account_id = accounts.id)",
                    "ALTER TABLE units ADD COLUMN import_id BIGINT",
                    "ALTER TABLE quarantine ADD COLUMN customer VARCHAR",
                    "ALTER TABLE quarantine ADD COLUMN billed_rest " + Numbers.REMAINDER_TYPE,
                    "ALTER TABLE quarantine ADD COLUMN rule VARCHAR",
                    "CREATE TABLE replaced_units AS SELECT *, read_at AS replaced_at FROM units LIMIT 0",
                    "CREATE TABLE replaced_charges AS FROM charges LIMIT 0"),
            List.of(
                    "ALTER TABLE units ADD COLUMN members VARCHAR[] DEFAULT []",
                    "ALTER TABLE replaced_units ADD COLUMN members VARCHAR[] DEFAULT []",
                    Members.note("units", "charges", "TRUE"),
                    Members.note("replaced_units", "replaced_charges", "TRUE"),
                    "CREATE VIEW unit_speakers AS " + Speakers.of("FROM units"),
                    "CREATE OR REPLACE VIEW speaking_units AS SELECT u.* FROM units u JOIN unit_speakers s ON s.id = u.id "
                            + "WHERE s.speaker_id = u.id",
                    "CREATE OR REPLACE VIEW speaking_charges AS " + SPEAKING_CHARGES));

    /** The tables with data. */
    static final List<String> TABLES = List.of(
            "accounts",
            "units",
            "charges",
            "replaced_units",
            "replaced_charges",
            "snapshots",
            "resources",
            "invoices",
            "analyses",
            "findings",
            "quarantine");

    /** The version that this code writes. */
    static final int CURRENT = STEPS.size();

    /** Two transactions that do this cannot both be committed. */
    static final String TAKE_TURN = "UPDATE cloudcost_schema SET writes = writes + 1";

    /** How many writers have done that. */
    static final String WRITES = "SELECT writes FROM cloudcost_schema";

    private static final String VERSION = "SELECT version FROM cloudcost_schema";

    private Schema() {}

    /** Makes or updates the tables. A store that is not ours, or newer than we are, is refused and left as it is. */
    static void prepare(Database database) {
        for (int tries = 1; ; tries++) {
            try (DuckDBConnection connection = database.begin()) {
                Database.commit(connection, transaction -> {
                    bringUpToDate(database, transaction);
                    return true;
                });
                return;
            } catch (SQLException e) {
                // another store of this process does the same at this moment: look again
                if (tries == MOST_TRIES || !Trouble.isConflict(e)) {
                    throw Trouble.of("open", database.name(), e);
                }
            }
        }
    }

    private static void bringUpToDate(Database database, DuckDBConnection connection) throws SQLException {
        int found = version(database, connection);
        if (found > CURRENT) {
            throw new StoreException(
                    "The store " + database.name() + " was written by a newer version of this library (its schema is "
                            + found + ", this one knows up to " + CURRENT
                            + "): update the library. Nothing was changed.",
                    false,
                    null);
        }
        if (found < CURRENT) {
            migrate(database, connection, found);
        }
    }

    private static int version(Database database, DuckDBConnection connection) throws SQLException {
        boolean marked = isMarked(connection);
        if (!marked && database.isNew()) {
            return 0;
        }
        Optional<Integer> noted = marked ? noted(database) : Optional.empty();
        return noted.isPresent() ? noted.get() : versionOfTables(database, connection);
    }

    /** A quick look: to list its tables, the engine first makes all the views that it can show of itself. */
    private static boolean isMarked(DuckDBConnection connection) throws SQLException {
        String sequence = "SELECT 1 FROM duckdb_sequences() WHERE schema_name = 'main' AND sequence_name = 'ids'";
        return Sql.first(connection, sequence, row -> true).isPresent();
    }

    /** Nothing where the sequence is another's; in a transaction of its own, which the engine gives up then. */
    private static Optional<Integer> noted(Database database) {
        try (DuckDBConnection connection = database.begin()) {
            return Sql.first(connection, VERSION, row -> row.getInt(1));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static int versionOfTables(Database database, DuckDBConnection connection) throws SQLException {
        List<String> tables = Sql.list(
                connection,
                "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' AND NOT internal "
                        + "UNION ALL SELECT view_name FROM duckdb_views() WHERE schema_name = 'main' AND NOT internal",
                row -> row.getString(1));
        if (tables.isEmpty()) {
            return 0;
        }
        if (!tables.contains("cloudcost_schema")) {
            throw new StoreException(
                    "The file " + database.name()
                            + " is a DuckDB database but not a CloudCost store: name another file.",
                    false,
                    null);
        }
        return Sql.first(connection, VERSION, row -> row.getInt(1)).orElse(0);
    }

    private static void migrate(Database database, DuckDBConnection connection, int found) throws SQLException {
        if (database.readOnly()) {
            throw new StoreException(
                    "The store " + database.name() + " is of an older version: open it once for writing to update it.",
                    false,
                    null);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS cloudcost_schema (version INTEGER, writes BIGINT)");
            for (List<String> step : STEPS.subList(found, CURRENT)) {
                for (String sql : step) {
                    // where nothing is, nothing has to be changed
                    if (found > 0 || !sql.startsWith("UPDATE ")) {
                        statement.execute(sql);
                    }
                }
            }
            statement.execute("DELETE FROM cloudcost_schema");
        }
        Sql.update(connection, "INSERT INTO cloudcost_schema VALUES (?, 0)", CURRENT);
    }
}
