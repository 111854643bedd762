package io.cloudcost.engine.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.CostException;
import io.cloudcost.StoreException;
import io.cloudcost.store.StateStore;
import io.cloudcost.store.StateStores;
import io.cloudcost.store.StateTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {

    private static final StateTables NOTES =
            new StateTables("notes", List.of(List.of("CREATE TABLE notes (note VARCHAR(20))")));

    @TempDir
    private Path folder;

    @Test
    void takesAPathAlone() {
        StateStores.open(file("a.db").toString()).close();
        assertThat(file("a.db")).isRegularFile();
    }

    @Test
    void keepsStoresInMemoryApart() {
        try (StateStore one = StateStores.open("sqlite::memory:");
                StateStore other = StateStores.open("sqlite::memory:")) {
            write(one);
            assertThat(count(one)).isEqualTo(1);
            assertThat(count(other)).isZero();
        }
    }

    @Test
    void readsInMemoryWithoutWriting() {
        try (StateStore store = StateStores.open("sqlite::memory:")) {
            write(store);
            assertThat(store.<Long>read(NOTES, OpeningTest::rows)).isEqualTo(1);
            assertThatThrownBy(() -> store.read(
                            NOTES,
                            connection -> connection.createStatement().executeUpdate("INSERT INTO notes VALUES ('b')")))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("read only");
            write(store);
            assertThat(count(store)).isEqualTo(2);
        }
    }

    @Test
    void saysWhatIsWrongWithAnAddress() {
        assertThatThrownBy(() -> StateStores.open(" "))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("sqlite:state.db");
        assertThatThrownBy(() -> StateStores.open("sqlite:"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("names no file");
        assertThatThrownBy(() -> StateStores.open("sqlite:" + folder))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("is a folder");
        assertThatThrownBy(() -> StateStores.open("sqlite:" + file("no/such.db")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("there is no folder");
        assertThatThrownBy(() -> StateStores.open("other:a.db"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cost-state")
                .hasMessageContaining("sqlite");
    }

    @Test
    void leavesAFileOfAnotherKindAlone() throws IOException {
        String text = "these are notes of somebody, and no state store at all";
        Files.writeString(file("notes.txt"), text);
        assertThatThrownBy(() -> write(file("notes.txt")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("another kind");
        assertThat(file("notes.txt")).hasContent(text);
    }

    @Test
    void saysThatOthersKeepItBusy() {
        try (StateStore other = StateStores.open("sqlite:" + file("a.db"));
                StateStore mine = SqliteEngine.open(file("a.db").toString(), Duration.ofMillis(50))) {
            other.transaction(NOTES, connection -> {
                assertThatThrownBy(() -> write(mine))
                        .isInstanceOfSatisfying(
                                CostException.class,
                                e -> assertThat(e.retryable()).isTrue())
                        .hasMessageContaining("busy");
                return true;
            });
            write(mine);
            assertThat(count(other)).isEqualTo(1);
        }
    }

    private static void write(Path file) {
        try (StateStore store = StateStores.open("sqlite:" + file)) {
            write(store);
        }
    }

    private static void write(StateStore store) {
        store.transaction(
                NOTES, connection -> connection.createStatement().executeUpdate("INSERT INTO notes VALUES ('a')"));
    }

    private static long count(StateStore store) {
        return store.<Long>transaction(NOTES, OpeningTest::rows);
    }

    private static long rows(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("SELECT count(*) FROM notes")) {
            row.next();
            return row.getLong(1);
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
