package io.cloudcost.engine.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.StoreException;
import io.cloudcost.files.CostImport;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.query.CostQuery;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StoreOptions;
import io.cloudcost.store.StoredCoverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningTest {

    private static final CostQuery EVERYTHING = CostQuery.builder().build();

    @TempDir
    Path folder;

    @Test
    void makesAStoreAndTakesAPathAlone() {
        CostStores.open(file("a.duckdb").toString()).close();
        assertThat(file("a.duckdb")).isRegularFile();
    }

    @Test
    void keepsStoresInMemoryApart() {
        try (CostStore one = CostStores.open("duckdb::memory:");
                CostStore other = CostStores.open("duckdb::memory:")) {
            one.save(Large.snapshot(1, 0, 0));
            assertThat(one.sources()).hasSize(1);
            assertThat(other.sources()).isEmpty();
        }
    }

    @Test
    void saysThatAFolderIsNoStore() {
        refused(() -> CostStores.open("duckdb:" + folder), "is a folder: name a file");
    }

    @Test
    void saysThatTheFolderIsMissing() {
        refused(() -> CostStores.open("duckdb:" + file("no/such.duckdb")), "there is no folder " + file("no"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "This is a text and not a database. This is a text and not a database."})
    void saysThatTheFileIsNoDatabaseAndLeavesIt(String content) throws IOException {
        Files.writeString(file("notes.txt"), content);
        refused(() -> CostStores.open("duckdb:" + file("notes.txt")), "not a valid DuckDB database file");
        assertThat(file("notes.txt")).hasContent(content);
    }

    @Test
    void saysThatADatabaseIsNotOurs() throws SQLException {
        sql(file("theirs.duckdb"), "CREATE TABLE theirs (a INTEGER)");
        refused(() -> CostStores.open("duckdb:" + file("theirs.duckdb")), "not a CloudCost store");
        assertThat(tables(file("theirs.duckdb"))).containsExactly("theirs");
    }

    @Test
    void saysSoWhereItHasASequenceOfTheSameName() throws SQLException {
        sql(file("theirs.duckdb"), "CREATE SEQUENCE ids");
        sql(file("theirs.duckdb"), "CREATE TABLE theirs (a INTEGER)");
        refused(() -> CostStores.open("duckdb:" + file("theirs.duckdb")), "not a CloudCost store");
        assertThat(tables(file("theirs.duckdb"))).containsExactly("theirs");
    }

    @Test
    void leavesAStoreOfANewerVersionAlone() throws SQLException {
        sql(file("new.duckdb"), "CREATE TABLE cloudcost_schema AS SELECT 99 AS version, 0 AS writes");
        refused(() -> CostStores.open("duckdb:" + file("new.duckdb")), "newer version", "update the library");
        assertThat(tables(file("new.duckdb"))).containsExactly("cloudcost_schema");
    }

    @Test
    void updatesAnOlderStoreOnlyWhenItMayWrite() throws SQLException {
        sql(file("old.duckdb"), "CREATE TABLE cloudcost_schema AS SELECT 0 AS version, 0 AS writes");
        refused(() -> CostStores.open("duckdb:" + file("old.duckdb"), readOnly()), "open it once for writing");
        CostStores.open("duckdb:" + file("old.duckdb")).close();
        assertThat(tables(file("old.duckdb"))).contains("charges", "resources");
    }

    @Test
    void bringsTheFirstVersionUpToDateWithWhatIsInIt() throws SQLException {
        Path old = file("old.duckdb");
        for (String statement : Schema.STEPS.get(0)) {
            sql(old, statement);
        }
        sql(old, "CREATE TABLE cloudcost_schema AS SELECT 1 AS version, 0 AS writes");
        sql(old, "INSERT INTO accounts VALUES (1, NULL, 'vultr', 'acme')");
        sql(
                old,
                "INSERT INTO units VALUES (2, 1, 'INVOICE', 10, '2026-10-01', '2026-11-01', 'FINAL', 1, "
                        + "'[{\"amount\":\"7.25\",\"currency\":\"USD\"}]', '2026-11-20 12:00:00')");
        sql(
                old,
                "INSERT INTO charges (unit_id, row_no, BilledCost, BillingCurrency, BillingPeriodStart, "
                        + "BillingPeriodEnd, ChargePeriodStart, ChargePeriodEnd) VALUES (2, 0, 7.25, 'USD', '2026-10-01', "
                        + "'2026-11-01', '2026-10-01', '2026-11-01')");
        try (CostStore store = CostStores.open("duckdb:" + old)) {
            CostQuery all = CostQuery.builder().build();
            Instant read = Instant.parse("2026-11-20T12:00:00Z");
            assertThat(store.query(all).total()).isEqualTo(Amounts.of(Money.usd("7.25")));
            assertThat(store.asOf(read).query(all).total()).isEqualTo(Amounts.of(Money.usd("7.25")));
            assertThat(store.coverage()).hasSize(1);
            refused(() -> store.asOf(read.minusNanos(1)).query(all), "All is kept since " + read);
        }
    }

    @Test
    void findsTheMembersOfAPayerInAStoreThatDidNotNoteThem() throws SQLException {
        Path old = file("old.duckdb");
        for (List<String> step : Schema.STEPS.subList(0, 3)) {
            for (String statement : step) {
                sql(old, statement);
            }
        }
        sql(old, "CREATE TABLE cloudcost_schema AS SELECT 3 AS version, 0 AS writes");
        sql(old, "INSERT INTO accounts VALUES (1, NULL, 'aws', 'payer', NULL), (2, NULL, 'aws', 'member', NULL)");
        sql(old, "INSERT INTO units BY NAME " + unitOfOctober(11, 1, "export", 20, "2026-11-21"));
        sql(old, "INSERT INTO units BY NAME " + unitOfOctober(12, 2, "api", 30, "2026-11-19"));
        sql(
                old,
                "INSERT INTO replaced_units BY NAME SELECT *, TIMESTAMP '2026-11-21' AS replaced_at FROM ("
                        + unitOfOctober(10, 1, "export", 20, "2026-11-20") + ")");
        sql(old, "INSERT INTO charges BY NAME " + chargesOfOctober(11, "'payer', 'member', 'guest', '', NULL"));
        sql(old, "INSERT INTO charges BY NAME " + chargesOfOctober(12, "'member'"));
        sql(old, "INSERT INTO replaced_charges BY NAME " + chargesOfOctober(10, "'member'"));
        try (CostStore store = CostStores.open("duckdb:" + old)) {
            CostQuery all = CostQuery.builder().build();
            assertThat(store.query(all).total()).isEqualTo(Amounts.of(Money.usd("5")));
            assertThat(store.coverage()).extracting(StoredCoverage::speaks).containsExactly(false, true);
            assertThat(store.asOf(Instant.parse("2026-11-20T00:00:00Z"))
                            .query(all)
                            .total())
                    .isEqualTo(Amounts.of(Money.usd("1")));
            assertThat(store.upkeep().check()).isEmpty();
        }
        assertThat(list(old, "SELECT members FROM units WHERE id = 11")).containsExactly("guest", "member");
    }

    private static String unitOfOctober(int id, int account, String feed, int rank, String readAt) {
        return String.format(
                Locale.ROOT,
                "SELECT %d AS id, %d AS account_id, '%s' AS feed, %d AS feed_rank, TIMESTAMP '2026-10-01' AS period_start, "
                        + "TIMESTAMP '2026-11-01' AS period_end, 'SETTLING' AS state, %d AS row_count, "
                        + "'[{\"amount\":\"%5$d\",\"currency\":\"USD\"}]' AS total, TIMESTAMP '%6$s' AS read_at",
                id,
                account,
                feed,
                rank,
                id == 11 ? 5 : 1,
                readAt);
    }

    /** One dollar of each of these accounts. */
    private static String chargesOfOctober(int unit, String accounts) {
        return "SELECT " + unit + " AS unit_id, 0 AS row_no, 1 AS BilledCost, 'USD' AS BillingCurrency, "
                + "TIMESTAMP '2026-10-01' AS BillingPeriodStart, TIMESTAMP '2026-11-01' AS BillingPeriodEnd, "
                + "BillingPeriodStart AS ChargePeriodStart, BillingPeriodEnd AS ChargePeriodEnd, "
                + "unnest([" + accounts + "]) AS SubAccountId";
    }

    @ParameterizedTest
    @ValueSource(strings = {"duckdb:", "duckdb: ", "", "duckdb:a;b.duckdb", "duckdb:a\0b"})
    void saysThatAnAddressNamesNoFile(String address) {
        assertThatThrownBy(() -> CostStores.open(address))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("The store's ");
    }

    @Test
    void opensForReadingOnlyWhatIsThere() {
        refused(() -> CostStores.open("duckdb:" + file("a.duckdb"), readOnly()), "There is no store");
        refused(() -> CostStores.open("duckdb::memory:", readOnly()), "cannot be opened for reading only");
        assertThat(file("a.duckdb")).doesNotExist();
    }

    @Test
    void readsButDoesNotWriteWhenOpenedForReadingOnly() {
        String address = "duckdb:" + file("a.duckdb");
        try (CostStore store = CostStores.open(address)) {
            store.save(Large.snapshot(3, 0, 0));
        }
        try (CostStore store = CostStores.open(address, readOnly())) {
            assertThat(store.query(EVERYTHING).rows()).hasSize(1);
            refused(() -> store.save(Large.snapshot(1, 0, 1)), "opened for reading only");
            refused(() -> CostStores.open(address), "open for reading only elsewhere in this process");
        }
    }

    @Test
    void sharesTheFileWithinAProcessWhateverTheOptions() {
        String address = "duckdb:" + file("a.duckdb");
        try (CostStore one = CostStores.open(address);
                CostStore small =
                        CostStores.open(address, StoreOptions.defaults().withMemoryLimitMb(200));
                CostStore reader = CostStores.open(address, readOnly())) {
            one.save(Large.snapshot(3, 0, 0));
            assertThat(small.query(EVERYTHING)).isEqualTo(one.query(EVERYTHING));
            assertThat(reader.query(EVERYTHING)).isEqualTo(one.query(EVERYTHING));
            refused(() -> reader.save(Large.snapshot(1, 0, 1)), "opened for reading only");
        }
    }

    @Test
    void makesOneStoreForAllWhoOpenItAtOnce() throws Exception {
        String address = "duckdb:" + file("a.duckdb");
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            List<Future<?>> openers = IntStream.range(0, 4)
                    .<Future<?>>mapToObj(day -> threads.submit(() -> {
                        start.await();
                        try (CostStore store = CostStores.open(address)) {
                            return store.save(Large.snapshot(2, 1, day));
                        }
                    }))
                    .toList();
            start.countDown();
            for (Future<?> opener : openers) {
                opener.get();
            }
        } finally {
            threads.shutdownNow();
        }
        try (CostStore store = CostStores.open(address)) {
            assertThat(store.sources()).hasSize(1);
            assertThat(store.coverage()).hasSize(1);
        }
    }

    @Test
    void saysThatItIsClosed() {
        CostStore store = CostStores.open("duckdb::memory:");
        store.close();
        store.close();
        refused(store::sources, "is closed");
    }

    @Test
    void saysThatAStoreInMemoryIsFull() {
        FocusBill.of(1).rows(60_000).writeCsv(file("bill.csv"));
        try (CostStore store =
                CostStores.open("duckdb::memory:", StoreOptions.defaults().withMemoryLimitMb(64))) {
            refused(() -> CostImport.focus(file("bill.csv")).into(store), "store in a file");
            assertThat(store.coverage()).isEmpty();
        }
    }

    @Test
    void saysWhatToDoWhenTheMemoryIsTooSmall() {
        try (CostStore store =
                CostStores.open("duckdb::memory:", StoreOptions.defaults().withMemoryLimitMb(4))) {
            refused(() -> store.save(Large.snapshot(20_000, 0, 0)), "Give the store more memory");
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static StoreOptions readOnly() {
        return StoreOptions.defaults().asReadOnly();
    }

    static void refused(ThrowingCallable action, String... words) {
        assertThatThrownBy(action).isInstanceOf(StoreException.class).hasMessageContainingAll(words);
    }

    private static void sql(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> tables(Path file) throws SQLException {
        return list(file, "SELECT list(table_name) FROM duckdb_tables()");
    }

    private static List<String> list(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return List.of((Object[]) rows.getArray(1).getArray()).stream()
                    .map(String::valueOf)
                    .toList();
        }
    }
}
