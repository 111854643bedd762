package io.cloudcost.testkit;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.store.StateTables;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL for tests of state: the database that {@code POSTGRES_URL} names as a state store's address (its password
 * is in {@code PGPASSWORD}), or else one that is started for them. Where there is neither, tests are skipped and say so; with
 * {@code REQUIRE_POSTGRES} set they fail.
 */
public final class PostgresForTests {

    private static final StateTables NONE = new StateTables("schemas_for_tests", List.of());

    private static final String MISSING =
            "There is no PostgreSQL to test with: name a database in POSTGRES_URL, such as"
                    + " postgresql://host:5432/database?user=me.";

    private final Supplier<String> embedded;
    private @Nullable String address;
    private boolean asked;

    /** @param embedded starts a server and returns the address of a database; asked once at most */
    public PostgresForTests(Supplier<String> embedded) {
        this.embedded = embedded;
    }

    /** The address of a store that is empty: a schema of its own. */
    public String newStore() {
        String schema = "test_" + UUID.randomUUID().toString().replace('-', '_');
        run("CREATE SCHEMA " + schema);
        return database() + "&schema=" + schema;
    }

    /** Runs a statement. */
    public void run(String sql) {
        try (StateStore store = StateStores.open(database())) {
            store.transaction(NONE, connection -> {
                try (Statement statement = connection.createStatement()) {
                    return statement.execute(sql);
                }
            });
        }
    }

    /** The database's own address, for example {@code postgresql://127.0.0.1:5432/postgres?user=postgres}. */
    public synchronized String database() {
        if (!asked) {
            asked = true;
            address = find();
        }
        return address == null ? missing() : address;
    }

    private @Nullable String find() {
        String told = System.getenv("POSTGRES_URL");
        if (told != null) {
            return told;
        }
        try {
            return embedded.get();
        } catch (RuntimeException e) {
            LoggerFactory.getLogger(PostgresForTests.class).warn("{} The one for tests does not start:", MISSING, e);
            return null;
        }
    }

    private static String missing() {
        return System.getenv("REQUIRE_POSTGRES") == null ? abort(MISSING) : fail(MISSING);
    }
}
