package io.cloudcost.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.StoreException;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.store.StateTables;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every engine of state stores must hold. */
public abstract class StateStoreContractTest {

    private static final int THREADS = 8;
    private static final int TIMES = 25;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final List<String> FIRST =
            List.of("CREATE TABLE counter_values (id VARCHAR(20) NOT NULL PRIMARY KEY, amount BIGINT NOT NULL)");

    private static final StateTables COUNTER = new StateTables("counter", List.of(FIRST));

    private StateStore store;

    /** For subclasses. */
    protected StateStoreContractTest() {}

    /** The address of a store that is empty when a test starts; within a test always the same. */
    protected abstract String address();

    @BeforeEach
    final void openStore() {
        store = StateStores.open(address());
    }

    @AfterEach
    final void closeStore() {
        store.close();
    }

    @Test
    final void keepsWhatATransactionWrote() throws SQLException {
        set(store, "a", 5);
        assertThat(get(store, "a")).isEqualTo(5);
        store.close();
        openStore();
        assertThat(get(store, "a")).isEqualTo(5);
    }

    @Test
    final void keepsNothingOfWorkThatThrows() {
        set(store, "a", 1);
        assertThatThrownBy(() -> store.transaction(COUNTER, connection -> {
                    put(connection, "a", 2);
                    put(connection, "b", 3);
                    throw new IllegalArgumentException("half-way");
                }))
                .hasMessage("half-way");
        assertThat(get(store, "a")).isEqualTo(1);
        assertThat(get(store, "b")).isEqualTo(-1);
    }

    @Test
    final void tellsOfAStatementThatFails() {
        assertThatThrownBy(() -> store.transaction(COUNTER, connection -> {
                    put(connection, "a", 2);
                    try (Statement statement = connection.createStatement()) {
                        return statement.execute("SELECT amount FROM nowhere");
                    }
                }))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("nowhere");
        assertThat(get(store, "a")).isEqualTo(-1);
    }

    /** Without a lock that is taken before reading, two would add to the same number. */
    @Test
    final void losesNoChangeOfMany() throws Exception {
        set(store, "a", 0);
        try (StateStore other = StateStores.open(address())) {
            ExecutorService threads = Executors.newFixedThreadPool(THREADS);
            List<Future<?>> all = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                StateStore mine = thread % 2 == 0 ? store : other;
                all.add(threads.submit(() -> addOneManyTimes(mine)));
            }
            for (Future<?> one : all) {
                one.get();
            }
            threads.shutdown();
        }
        assertThat(get(store, "a")).isEqualTo(THREADS * TIMES);
    }

    @Test
    final void bringsTablesUpToDateWithWhatIsInThem() {
        set(store, "a", 7);
        StateTables newer = new StateTables(
                "counter", List.of(FIRST, List.of("ALTER TABLE counter_values ADD COLUMN note VARCHAR(20)")));
        store.transaction(newer, connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.executeUpdate("UPDATE counter_values SET note = 'seen' WHERE amount = 7");
            }
        });
        assertThat(store.<Long>transaction(newer, connection -> amount(connection, "a")))
                .isEqualTo(7);
    }

    @Test
    final void refusesTablesOfANewerVersion() {
        StateTables newer = new StateTables("counter", List.of(FIRST, List.of()));
        store.transaction(newer, connection -> put(connection, "a", 7));
        store.close();
        openStore();
        assertThatThrownBy(() -> set(store, "a", 1))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("newer version")
                .hasMessageContaining("update the library");
        assertThat(store.<Long>transaction(newer, connection -> amount(connection, "a")))
                .isEqualTo(7);
    }

    @Test
    final void makesTablesAgainWhoseFirstTransactionFailed() {
        assertThatThrownBy(() -> store.transaction(COUNTER, connection -> {
                    throw new IllegalArgumentException("first");
                }))
                .hasMessage("first");
        set(store, "a", 4);
        assertThat(get(store, "a")).isEqualTo(4);
    }

    @Test
    final void refusesATransactionWithinOne() {
        assertThatThrownBy(() -> store.transaction(COUNTER, connection -> get(store, "a")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    final void readsOneMomentWhileAnotherWrites() {
        set(store, "a", 1);
        try (StateStore other = StateStores.open(address())) {
            store.read(COUNTER, connection -> {
                assertThat(amount(connection, "a")).isEqualTo(1);
                set(other, "a", 2);
                assertThat(amount(connection, "a")).isEqualTo(1);
                return true;
            });
        }
        assertThat(read(store, "a")).isEqualTo(2);
    }

    @Test
    final void readsWhatWasKeptWhileItWrites() throws Exception {
        set(store, "a", 1);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            store.transaction(COUNTER, connection -> {
                put(connection, "a", 2);
                return assertThat(thread.submit(() -> read(store, "a")))
                        .succeedsWithin(PATIENCE)
                        .isEqualTo(1L);
            });
        } finally {
            thread.shutdown();
        }
        assertThat(read(store, "a")).isEqualTo(2);
    }

    @Test
    final void writesNothingWhereItReads() {
        set(store, "a", 1);
        assertThatThrownBy(() -> store.read(COUNTER, connection -> put(connection, "a", 2)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("read only");
        assertThat(read(store, "a")).isEqualTo(1);
        set(store, "a", 3);
        assertThat(read(store, "a")).isEqualTo(3);
    }

    @Test
    final void makesTablesThatAreReadFirst() {
        assertThat(read(store, "a")).isEqualTo(-1);
    }

    @Test
    final void refusesToReadWithinATransactionAndTheOtherWayRound() {
        assertThatThrownBy(() -> store.transaction(COUNTER, connection -> read(store, "a")))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.read(COUNTER, connection -> get(store, "a")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    final void refusesWorkWhenClosed() {
        store.close();
        assertThatThrownBy(() -> set(store, "a", 1))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
        assertThatThrownBy(() -> read(store, "a"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed");
    }

    private static void addOneManyTimes(StateStore store) {
        for (int time = 0; time < TIMES; time++) {
            store.transaction(COUNTER, connection -> put(connection, "a", amount(connection, "a") + 1));
        }
    }

    private static void set(StateStore store, String id, long amount) {
        store.transaction(COUNTER, connection -> put(connection, id, amount));
    }

    /** -1 if there is none. */
    private static long get(StateStore store, String id) {
        return store.<Long>transaction(COUNTER, connection -> amount(connection, id));
    }

    private static long read(StateStore store, String id) {
        return store.<Long>read(COUNTER, connection -> amount(connection, id));
    }

    private static int put(Connection connection, String id, long amount) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "INSERT INTO counter_values (id, amount) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET amount = "
                        + "excluded.amount")) {
            statement.setString(1, id);
            statement.setLong(2, amount);
            return statement.executeUpdate();
        }
    }

    private static long amount(Connection connection, String id) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT amount FROM counter_values WHERE id = ?")) {
            statement.setString(1, id);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : -1;
            }
        }
    }
}
