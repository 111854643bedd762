package io.cloudcost.engine.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.StoreException;
import io.cloudcost.engine.clickhouse.FaultyWay.Fault;
import io.cloudcost.files.CostImport;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StoreOptions;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever goes wrong on the way: the old data or the new, never half, never double, and a clear word. */
@NeedsClickHouse
class FaultsTest {

    private static final int ALWAYS = 100;

    private FaultyWay way;
    private String address;
    private CostStore store;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() throws IOException {
        way = new FaultyWay(Front.url());
        address = Front.address(way.url());
        store = CostStores.open(address + "?timeout=2");
        store.save(Samples.reading(1));
    }

    @AfterEach
    void close() {
        store.close();
        way.close();
    }

    @ParameterizedTest
    @CsvSource({
        "charges, LOST_BEFORE",
        "charges, LOST_AFTER",
        "charges, LATE",
        "ledger, LOST_BEFORE",
        "ledger, LOST_AFTER",
        "ledger, LATE",
        "snapshots, LOST_AFTER"
    })
    void triesAgainAndIsDoneOnce(String table, Fault fault) {
        way.spoil(table, fault, 1);
        store.save(Samples.reading(2));
        assertHolds(2);
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void leavesTheOldWhereChargesDoNotArrive(Fault fault) {
        way.spoil("charges", fault, ALWAYS);
        assertThatThrownBy(() -> store.save(Samples.reading(2)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(address);
        way.spoil("", fault, 0);
        assertHolds(1);
        store.save(Samples.reading(3));
        assertHolds(3);
    }

    @Test
    void doesNotCountHalfOfWhatWasSent() {
        way.spoil("charges", Fault.HALF, 1);
        assertThatThrownBy(() -> store.save(Samples.reading(2)))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("Nothing was changed: do it again");
        assertHolds(1);
    }

    @Test
    void isOldOrNewWhereTheLastWordIsLost() {
        way.spoil("ledger", Fault.LOST_AFTER, ALWAYS);
        assertThatThrownBy(() -> store.save(Samples.reading(2))).isInstanceOf(StoreException.class);
        way.spoil("", Fault.LOST_AFTER, 0);
        assertHolds(2);
        store.save(Samples.reading(2));
        assertHolds(2);
    }

    @Test
    void saysThatTheDiskIsFull() {
        way.spoil("charges", Fault.DISK_FULL, ALWAYS);
        assertThatThrownBy(() -> store.save(Samples.reading(2))).hasMessageContaining("disk is full: make room there");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"LOST_AFTER", "LATE"})
    void importsOnceWhereAnAnswerIsLost(Fault fault) {
        Path bill = folder.resolve("bill.csv");
        var truth = FocusBill.of(1).rows(300).months("2026-01", "2026-01").writeCsv(bill);
        way.spoil("charges", fault, 1);
        CostImport.focus(bill).into(store);
        assertThat(store.coverage().stream()
                        .filter(unit -> unit.coverage().feed().name().equals("export"))
                        .mapToLong(unit -> unit.coverage().rows())
                        .sum())
                .isEqualTo(truth.rows());
        assertThat(store.query(CostQuery.builder().build()).rows().stream()
                        .mapToLong(CostRow::charges)
                        .sum())
                .isEqualTo(truth.rows() + 2 * Samples.CHARGES);
    }

    @Test
    void importsNothingWhereTheServerGoes() {
        Path bill = folder.resolve("bill.csv");
        FocusBill.of(1).rows(300).months("2026-01", "2026-01").writeCsv(bill);
        way.spoil("charges", Fault.LOST_BEFORE, ALWAYS);
        assertThatThrownBy(() -> CostImport.focus(bill).into(store)).isInstanceOf(StoreException.class);
        assertHolds(1);
    }

    @Test
    void saysThatNobodyIsThere() throws IOException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> CostStores.open("clickhouse:http://127.0.0.1:" + port + "/costs"))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("clickhouse:http://127.0.0.1:" + port + "/costs")
                .hasMessageContaining("cannot be reached");
    }

    @Test
    void refusesANewerSchemaAndLeavesItAlone() {
        String database = address.substring(address.lastIndexOf('/') + 1);
        Front.ask("INSERT INTO " + database + ".cloudcost_schema (version) SELECT 99");
        assertThatThrownBy(() -> CostStores.open(address))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("its schema is 99")
                .hasMessageContaining("update the library");
    }

    @Test
    void refusesADatabaseThatIsNotOurs() {
        String other = Front.newAddress();
        String database = other.substring(other.lastIndexOf('/') + 1);
        Front.ask("CREATE DATABASE " + database);
        Front.ask("CREATE TABLE " + database + ".theirs (x Int32) ENGINE = MergeTree ORDER BY x");
        assertThatThrownBy(() -> CostStores.open(other)).hasMessageContaining("is not a CloudCost store");
    }

    @Test
    void readsOnlyWhereAskedTo() {
        StoreOptions reading = StoreOptions.defaults().asReadOnly();
        try (CostStore reader = CostStores.open(address, reading)) {
            assertThat(reader.query(CostQuery.builder().build()).rows()).isNotEmpty();
            assertThatThrownBy(() -> reader.save(Samples.reading(2))).hasMessageContaining("opened for reading only");
        }
        String none = Front.newAddress();
        assertThatThrownBy(() -> CostStores.open(none, reading)).hasMessageContaining("There is no store");
    }

    @Test
    void removesWhatWasReplacedOnceNobodyReadsIt() {
        String database = address.substring(address.lastIndexOf('/') + 1);
        store.save(Samples.reading(2));
        assertThat(count(database)).isEqualTo(4 * Samples.CHARGES);
        try (CostStore hasty = CostStores.open(address + "?grace=0")) {
            hasty.save(Samples.reading(3));
            hasty.save(Samples.reading(4));
        }
        assertHolds(4);
        assertThat(count(database)).isLessThanOrEqualTo(4 * Samples.CHARGES);
        assertThatCode(() -> store.save(Samples.reading(5))).doesNotThrowAnyException();
    }

    private static long count(String database) {
        return Long.parseLong(Front.ask("SELECT count() FROM " + database + ".charges"));
    }

    private void assertHolds(int reading) {
        var answer = store.query(CostQuery.builder().build());
        assertThat(answer.total()).isEqualTo(Amounts.of(Money.usd(String.valueOf(2 * Samples.CHARGES * reading))));
        assertThat(answer.rows().get(0).charges()).isEqualTo(2 * Samples.CHARGES);
        assertThat(store.latest(Samples.ACME).orElseThrow().charges()).hasSize(2 * Samples.CHARGES);
    }
}
