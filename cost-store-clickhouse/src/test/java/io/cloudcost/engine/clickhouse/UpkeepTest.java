package io.cloudcost.engine.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostResult;
import io.cloudcost.resource.OtherResource;
import io.cloudcost.resource.ResourceInfo;
import io.cloudcost.resource.ResourceKind;
import io.cloudcost.resource.ResourceRef;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StoreOptions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a check finds in a database that was damaged, and what is removed of what killed writers left. */
@NeedsClickHouse
class UpkeepTest {

    private static final Instant LONG_AGO = Instant.parse("2000-01-01T00:00:00Z");

    private final String address = Front.newAddress();
    private final String database = address.substring(address.lastIndexOf('/') + 1);
    private CostStore store;

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        store = CostStores.open(address);
        store.save(Samples.reading(1));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DELETE FROM %s.charges WHERE row_no = 3|10 charges of [10 USD] were written, but 9 of [9 USD] are there",
                "ALTER TABLE %s.charges UPDATE BilledCost = 1.01 WHERE row_no = 3 SETTINGS mutations_sync = 2"
                        + "|10 charges of [10 USD] were written, but 10 of [10.01 USD] are there",
                "DROP TABLE %s.findings|The table findings cannot be read"
            })
    void aCheckFindsWhatIsNotInOrder(String damage, String fault) {
        assertThat(store.upkeep().check()).isEmpty();
        Front.ask(damage.formatted(database));
        assertThat(store.upkeep().check()).anyMatch(found -> found.contains(fault));
    }

    @Test
    void removesWhatAKilledWriterLeftAndSparesWhoeverIsAtWork() {
        leave("charges", "unit_id", "now() - toIntervalHour(25)", 77);
        leave("charges", "unit_id", "now() - toIntervalHour(23)", 78);
        leave("resources", "snapshot_id", "now() - toIntervalHour(25)", 79);
        assertThat(store.upkeep().check())
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("1 rows of charges belong to nothing that counts"))
                .anyMatch(fault -> fault.startsWith("1 rows of resources belong to nothing that counts"));
        store.upkeep().prune(LONG_AGO, true);
        assertThat(count("charges")).isEqualTo(2 * Samples.CHARGES + 2);
        store.upkeep().prune(LONG_AGO, false);
        assertThat(count("charges")).isEqualTo(2 * Samples.CHARGES + 1);
        assertThat(count("charges WHERE unit_id = 78")).isEqualTo(1);
        assertThat(count("resources")).isZero();
        assertThat(store.upkeep().check()).isEmpty();
        assertThat(store.charges(Samples.ACME, Samples.BOTH))
                .allMatch(set -> set.charges().size() == Samples.CHARGES);
    }

    @Test
    void removesOldInventoryOnceNobodyReadsIt() {
        collect("", 0);
        collect("", 2);
        assertThat(count("resources")).isEqualTo(2);
        collect("?grace=0", 3);
        assertThat(count("resources")).isEqualTo(1);
        assertThat(store.latest(Samples.ACME).orElseThrow().resources()).hasSize(1);
    }

    @Test
    void bringsAnOlderStoreUpToDate() {
        for (String table : Schema.TABLES.subList(1, Schema.TABLES.size())) {
            Front.ask("ALTER TABLE " + database + "." + table + " DROP COLUMN " + Leftovers.WRITTEN);
        }
        Front.ask("ALTER TABLE " + database + ".cloudcost_schema DELETE WHERE version > 1 SETTINGS mutations_sync = 2");
        Front.ask("INSERT INTO " + database + ".cloudcost_schema (version) SELECT 1");
        assertThatThrownBy(
                        () -> CostStores.open(address, StoreOptions.defaults().asReadOnly()))
                .hasMessageContaining("of an older version: open it once for writing");
        try (CostStore newer = CostStores.open(address)) {
            newer.save(Samples.reading(2));
            assertThat(newer.upkeep().check()).isEmpty();
            assertThat(newer.upkeep().info().schemaVersion()).isEqualTo(Schema.CURRENT);
        }
    }

    @Test
    void findsTheMembersOfAPayerInAStoreThatDidNotNoteThem() {
        Period october = Samples.reading(1).chargeSets().get(0).coverage().billingPeriod();
        List<CostRecord> charges = Stream.of("payer", Samples.ACME.account(), "guest", "", null)
                .map(account -> CostRecord.builder(october, october, Money.usd("10"))
                        .subAccount(account, null)
                        .build())
                .toList();
        store.save(CostSnapshot.builder(new Source("vultr", "payer"), Samples.BOTH, Samples.NOON)
                .chargeSets(List.of(ChargeSet.of(october, Feed.INVOICE, PeriodState.FINAL, true, charges)))
                .build());
        try (CostStore theirs = CostStores.open(address, StoreOptions.defaults().withCustomerId("theirs"))) {
            theirs.save(Samples.reading(1));
        }
        CostResult now = store.query(CostQuery.builder().build());
        assertThat(now.total()).isEqualTo(Amounts.of(Money.usd("60")));
        for (String view : List.of("speaking_charges", "speaking_units", "units")) {
            Front.ask("DROP VIEW " + database + "." + view);
        }
        Front.ask("ALTER TABLE " + database + ".ledger DROP COLUMN members");
        Front.ask("ALTER TABLE " + database + ".cloudcost_schema DELETE WHERE version > 2 SETTINGS mutations_sync = 2");
        Address where = Address.of(address.substring("clickhouse:".length()));
        try (Server server = Server.of(where, Password.of(where, Map.of()))) {
            Schema.STEPS.get(0).forEach(server::run);
        }
        Front.ask("INSERT INTO " + database + ".cloudcost_schema (version) SELECT 2");
        try (CostStore newer = CostStores.open(address)) {
            assertThat(newer.query(CostQuery.builder().build())).isEqualTo(now);
            assertThat(newer.upkeep().check()).isEmpty();
            assertThat(count("speaking_charges")).isEqualTo(3 * Samples.CHARGES + 5);
        }
    }

    @Test
    void removesNothingThroughAStoreForReadingOnly() {
        try (CostStore reader = CostStores.open(address, StoreOptions.defaults().asReadOnly())) {
            Instant now = Instant.parse("2100-01-01T00:00:00Z");
            assertThat(reader.upkeep().prune(now, true).periods()).hasSize(2);
            assertThatThrownBy(() -> reader.upkeep().prune(now, false)).hasMessageContaining("for reading only");
        }
        assertThat(store.coverage()).hasSize(2);
    }

    @Test
    void aBackupIsAStoreOfTheEmbeddedEngine() {
        Path file = folder.resolve("backup.duckdb");
        store.upkeep().backup(file);
        try (CostStore backup = CostStores.open("duckdb:" + file)) {
            assertThat(backup.coverage()).hasSize(2).isEqualTo(store.coverage());
        }
        assertThatThrownBy(() -> store.upkeep().backup(file)).hasMessageContaining("There is a file");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void itsSizeIsThatOfItsParts() {
        assertThat(store.upkeep().info().bytes()).isBetween(1_000L, 100_000_000L);
        assertThat(store.upkeep().info().engine()).startsWith("ClickHouse ");
    }

    private void collect(String options, int day) {
        var machine = new OtherResource(
                ResourceInfo.builder(new ResourceRef("vultr", "acme", ResourceKind.VOLUME, "id-" + day))
                        .build());
        try (CostStore hasty =
                CostStores.open(address + options, StoreOptions.defaults().withKeepInventory(Duration.ofHours(1)))) {
            hasty.save(CostSnapshot.builder(Samples.ACME, Samples.BOTH, Samples.NOON.plus(Duration.ofDays(day)))
                    .resources(List.of(machine))
                    .build());
        }
    }

    private void leave(String table, String owner, String written, long id) {
        Front.ask(
                "INSERT INTO " + database + "." + table + " (" + owner + ", written_at) SELECT " + id + ", " + written);
    }

    private long count(String table) {
        return Long.parseLong(Front.ask("SELECT count() FROM " + database + "." + table));
    }
}
