package io.cloudcost.engine.postgresql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.StoreException;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.store.StateTables;
import io.cloudcost.testkit.PostgresForTests;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that goes away, is busy, or lets nobody in. */
class PostgresTroubleIT {

    private static final StateTables NOTES =
            new StateTables("notes", List.of(List.of("CREATE TABLE notes (note VARCHAR(20))")));
    private static final String RIGHT = "the-right-word";
    private static final String WRONG = "a-wr0ng-word";
    private static final PostgresForTests SERVER = Postgres.SERVER;

    private final String address = SERVER.newStore();

    @TempDir
    private Path folder;

    @Test
    void keepsSchemasApart() {
        try (StateStore one = StateStores.open(address);
                StateStore other = StateStores.open(SERVER.newStore())) {
            one.transaction(NOTES, connection -> {
                connection.createStatement().executeUpdate("INSERT INTO notes VALUES ('a')");
                write(other);
                write(other);
                return true;
            });
            assertThat(count(one)).isEqualTo(1);
            assertThat(count(other)).isEqualTo(2);
        }
    }

    @Test
    void saysThatOthersKeepItBusy() {
        try (StateStore other = StateStores.open(address);
                StateStore mine =
                        PostgresProvider.open(address.substring("postgresql:".length()), Duration.ofMillis(50))) {
            other.transaction(NOTES, connection -> {
                assertThatThrownBy(() -> write(mine))
                        .isInstanceOfSatisfying(
                                StoreException.class,
                                e -> assertThat(e.retryable()).isTrue())
                        .hasMessageContaining("busy");
                return true;
            });
            write(mine);
            assertThat(count(other)).isEqualTo(1);
        }
    }

    @Test
    void endsATransactionThatDoesNothing() {
        String place = address.substring("postgresql:".length());
        try (StateStore idle = PostgresProvider.open(place, Duration.ofSeconds(10), Duration.ofMillis(500));
                StateStore other = StateStores.open(address)) {
            write(other);
            assertThatThrownBy(() -> idle.transaction(NOTES, connection -> {
                        write(other);
                        return connection.createStatement().executeUpdate("INSERT INTO notes VALUES ('late')");
                    }))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.retryable()).isTrue())
                    .hasMessageContaining("cannot be reached");
            assertThat(count(other)).isEqualTo(2);
        }
    }

    @Test
    void goesOnAfterTheServerWasAway() {
        try (StateStore store = StateStores.open(address)) {
            write(store);
            assertThat(count(store)).isEqualTo(1);
            endAllConnections();
            write(store);
            endAllConnections();
            assertThat(count(store)).isEqualTo(2);
        }
    }

    @Test
    void keepsNothingOfATransactionDuringWhichTheServerWentAway() {
        try (StateStore store = StateStores.open(address)) {
            write(store);
            assertThatThrownBy(() -> store.transaction(NOTES, connection -> {
                        connection.createStatement().executeUpdate("INSERT INTO notes VALUES ('lost')");
                        endAllConnections();
                        return connection.createStatement().executeUpdate("INSERT INTO notes VALUES ('lost')");
                    }))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.retryable()).isTrue())
                    .hasMessageContaining("cannot be reached")
                    .hasMessageContaining("Nothing was changed");
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void saysThatItDoesNotKnowHowATransactionEndedThatLostItsServer() {
        try (StateStore store = StateStores.open(address)) {
            assertThatThrownBy(() -> store.transaction(NOTES, connection -> {
                        endAllConnections();
                        return true;
                    }))
                    .isInstanceOfSatisfying(
                            StoreException.class, e -> assertThat(e.retryable()).isTrue())
                    .hasMessageContaining("it may have been kept, or not");
            write(store);
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void letsNobodyInWithAWrongPasswordAndTellsNone() throws IOException {
        String user = "user_" + UUID.randomUUID().toString().replace('-', '_');
        SERVER.run("CREATE ROLE " + user + " LOGIN PASSWORD '" + RIGHT + "'");
        assertThatThrownBy(() -> StateStores.open(as(user, WRONG)))
                .isInstanceOfSatisfying(
                        StoreException.class, e -> assertThat(e.retryable()).isFalse())
                .hasMessageContaining("does not accept the user '" + user + "'")
                .satisfies(e -> assertThat(trace(e)).doesNotContain(WRONG));
        try (StateStore store = StateStores.open(as(user, RIGHT))) {
            assertThatThrownBy(() -> write(store))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("no schema that the user '" + user + "' may use");
            SERVER.run("GRANT USAGE ON SCHEMA " + schema() + " TO " + user);
            assertThatThrownBy(() -> write(store))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("refuses the user '" + user + "'");
            SERVER.run("GRANT ALL ON SCHEMA " + schema() + " TO " + user);
            write(store);
            assertThat(count(store)).isEqualTo(1);
        }
    }

    @Test
    void saysWhatIsMissed() {
        try (StateStore store = StateStores.open(address.replace(schema(), "nowhere"))) {
            assertThatThrownBy(() -> write(store))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("no schema that");
        }
        assertThatThrownBy(() -> StateStores.open(address.replaceFirst("/[a-z]+\\?", "/nowhere?")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("no such database");
    }

    private static void endAllConnections() {
        SERVER.run("SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'cloudcost'"
                + " AND datname = current_database() AND pid <> pg_backend_pid()");
    }

    private String as(String user, String password) throws IOException {
        Path file = Files.writeString(folder.resolve("password-" + password.length()), password);
        return address.replaceFirst("user=[a-z]+", "user=" + user + "&passwordFile=" + file);
    }

    private String schema() {
        return address.substring(address.indexOf("test_"));
    }

    private static void write(StateStore store) {
        store.transaction(
                NOTES, connection -> connection.createStatement().executeUpdate("INSERT INTO notes VALUES ('a')"));
    }

    private static long count(StateStore store) {
        return store.<Long>read(NOTES, connection -> {
            try (var row = connection.createStatement().executeQuery("SELECT count(*) FROM notes")) {
                row.next();
                return row.getLong(1);
            }
        });
    }

    private static String trace(Throwable e) {
        StringWriter text = new StringWriter();
        e.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
