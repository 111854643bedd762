package io.cloudcost.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.StoreException;
import io.cloudcost.files.CostImport;
import io.cloudcost.query.CostQuery;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Copies of a database file, and what a check finds in one that was damaged. */
class UpkeepTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void fill() {
        file = folder.resolve("costs.duckdb");
        Path bill = folder.resolve("bill.csv");
        FocusBill.of(1).rows(200).accounts(1, 2).writeCsv(bill);
        try (CostStore store = open(file)) {
            CostImport.focus(bill).into(store);
        }
    }

    @Test
    void aCopyIsAStore() {
        Path copy = folder.resolve("copy.duckdb");
        try (CostStore store = open(file)) {
            store.upkeep().backup(copy);
            try (CostStore other = open(copy)) {
                assertThat(other.query(CostQuery.builder().build()))
                        .isEqualTo(store.query(CostQuery.builder().build()));
                assertThat(other.coverage()).isEqualTo(store.coverage());
                assertThat(other.upkeep().check()).isEmpty();
                CostImport.focus(folder.resolve("bill.csv")).into(other);
            }
        }
    }

    @Test
    void aCopyOverwritesNothing() throws IOException {
        Path copy = Files.writeString(folder.resolve("copy.duckdb"), "precious");
        try (CostStore store = open(file)) {
            assertThatThrownBy(() -> store.upkeep().backup(copy))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("There is a file " + copy);
            assertThatThrownBy(() -> store.upkeep().backup(folder.resolve("none/copy.duckdb")))
                    .isInstanceOf(StoreException.class);
        }
        assertThat(Files.readString(copy)).isEqualTo("precious");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM charges WHERE rowid = (SELECT min(rowid) FROM charges)|were written, but",
                "UPDATE charges SET BilledCost = BilledCost + 0.01 WHERE rowid = 0|were written, but",
                "DELETE FROM units WHERE id = (SELECT min(id) FROM units)|rows of charges belong to none of units",
                "UPDATE units SET account_id = 999|rows of units belong to none of accounts"
            })
    void aCheckFindsWhatIsNotInOrder(String damage, String fault) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(damage);
        }
        try (CostStore store = open(file)) {
            assertThat(store.upkeep().check()).anyMatch(found -> found.contains(fault));
        }
    }

    @Test
    void aCheckReadsEveryBlock() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        Arrays.fill(bytes, bytes.length / 2, bytes.length / 2 + 100_000, (byte) 7);
        Files.write(file, bytes);
        List<String> faults;
        try (CostStore store = open(file)) {
            faults = store.upkeep().check();
        }
        assertThat(faults).anyMatch(fault -> fault.contains("cannot be read"));
    }

    @Test
    void itsSizeIsThatOfTheFile() {
        try (CostStore store = open(file);
                CostStore memory = CostStores.open("duckdb::memory:")) {
            assertThat(store.upkeep().info().bytes()).isBetween(100_000L, 100_000_000L);
            assertThat(memory.upkeep().info().bytes()).isZero();
        }
    }

    private static CostStore open(Path file) {
        return CostStores.open("duckdb:" + file);
    }
}
