package io.cloudcost.engine.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.StoreException;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.copy.CopyOutcome;
import io.cloudcost.copy.CopyResult;
import io.cloudcost.copy.StoreCopy;
import io.cloudcost.engine.clickhouse.FaultyWay.Fault;
import io.cloudcost.files.CostImport;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.json.CostJson;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostQuery;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.simulator.focus.FocusQuirk;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A copy is what the store was, in whichever engine. */
@NeedsClickHouse
class StoreCopyTest {

    private static final StoreOptions KEEPING = StoreOptions.defaults().withKeepReplaced(Duration.ofDays(1000));
    private static final StoreOptions CUSTOMER = KEEPING.withCustomerId("c-1");
    private static final Period ALWAYS =
            new Period(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2100-01-01T00:00:00Z"));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"DUCKDB, CLICKHOUSE", "CLICKHOUSE, DUCKDB"})
    void isTheSameInAllItHolds(Engine from, Engine to) {
        String source = from.address(folder.resolve("source.duckdb"));
        String target = to.address(folder.resolve("target.duckdb"));
        Path bill = fill(source);
        try (CostStore ours = CostStores.open(source, KEEPING.asReadOnly());
                CostStore copy = CostStores.open(target, KEEPING)) {
            CopyResult copied = StoreCopy.from(ours).atOnce(100).into(copy);
            assertThat(copied.units(CopyOutcome.COPIED))
                    .isEqualTo(copied.units().size())
                    .isGreaterThan(5);
            assertThat(copied.replacedUnits()).isEqualTo(4);
            assertThat(copied.imports()).isEqualTo(1);
            assertSame(ours, copy);
            assertThat(copy.upkeep().check()).isEmpty();
            CopyResult again = StoreCopy.from(ours).into(copy);
            assertThat(again.units(CopyOutcome.THERE)).isEqualTo(copied.units().size());
            assertThat(List.of(again.snapshots(), again.analyses(), again.imports(), again.replacedUnits()))
                    .containsOnly(0L);
            assertSame(ours, copy);
            var imported = CostImport.focus(bill).into(copy);
            assertThat(imported.replaced()).isEqualTo(imported.rows());
            assertThat(CostImport.quarantine(copy, 100)).isEqualTo(CostImport.quarantine(ours, 100));
        }
        assertSameOfCustomer(source, target);
    }

    @ParameterizedTest
    @CsvSource({"DUCKDB, CLICKHOUSE", "CLICKHOUSE, DUCKDB"})
    void goesOnWhereItWasBrokenOff(Engine from, Engine to) {
        try (CostStore ours = CostStores.open(from.address(folder.resolve("source.duckdb")));
                CostStore copy = CostStores.open(to.address(folder.resolve("target.duckdb")))) {
            importBill(ours);
            List<Object> told = new ArrayList<>();
            StoreCopy broken = StoreCopy.from(ours).atOnce(1).progress(unit -> {
                told.add(unit);
                if (told.size() == 2) {
                    throw new IllegalStateException("killed");
                }
            });
            assertThatThrownBy(() -> broken.into(copy)).hasMessage("killed");
            assertThat(copy.coverage()).hasSize(2).isSubsetOf(ours.coverage());
            assertThat(copy.upkeep().check()).isEmpty();
            CopyResult rest = StoreCopy.from(ours).into(copy);
            assertThat(rest.units(CopyOutcome.THERE)).isEqualTo(2);
            assertThat(rest.units(CopyOutcome.COPIED)).isEqualTo(ours.coverage().size() - 2);
            assertThat(copy.coverage()).isEqualTo(ours.coverage());
            assertThat(copy.query(byService())).isEqualTo(ours.query(byService()));
        }
    }

    @ParameterizedTest
    @CsvSource({"charges, LOST_BEFORE", "charges, HALF", "ledger, LOST_BEFORE"})
    void leavesNothingOfAUnitWhereTheServerGoes(String table, Fault fault) throws IOException {
        try (FaultyWay way = new FaultyWay(Front.url());
                CostStore ours = CostStores.open("duckdb::memory:");
                CostStore copy = CostStores.open(Front.address(way.url()) + "?timeout=5")) {
            ours.save(Samples.reading(1));
            way.spoil(table, fault, 100);
            assertThatThrownBy(() -> StoreCopy.from(ours).into(copy)).isInstanceOf(StoreException.class);
            way.spoil("", fault, 0);
            assertThat(copy.coverage()).isEmpty();
            assertThat(copy.query(byService()).rows()).isEmpty();
            StoreCopy.from(ours).into(copy);
            assertThat(copy.coverage()).isEqualTo(ours.coverage());
            assertThat(copy.query(byService())).isEqualTo(ours.query(byService()));
        }
    }

    @Test
    void aLaterReadingWinsOnEitherSide() {
        try (CostStore ours = CostStores.open("duckdb::memory:");
                CostStore copy = CostStores.open(Front.newAddress())) {
            copy.save(Samples.reading(1));
            ours.save(Samples.reading(2));
            assertThat(StoreCopy.from(ours).into(copy).units(CopyOutcome.COPIED))
                    .isEqualTo(2);
            assertThat(copy.query(byService())).isEqualTo(ours.query(byService()));
            copy.save(Samples.reading(3));
            assertThat(StoreCopy.from(ours).into(copy).units(CopyOutcome.LATER_KEPT))
                    .isEqualTo(2);
            assertThat(copy.query(byService())).isNotEqualTo(ours.query(byService()));
        }
    }

    @Test
    void refusesTimesThatTheTargetCannotHold() {
        Period old = Period.month(YearMonth.of(1850, 1));
        try (CostStore ours = CostStores.open("duckdb::memory:");
                CostStore copy = CostStores.open(Front.newAddress())) {
            ours.save(snapshot(0, ChargeSet.of(old, Feed.INVOICE, PeriodState.FINAL, true, List.of(charge(old, "1")))));
            assertThatThrownBy(() -> StoreCopy.from(ours).into(copy))
                    .hasMessageContaining("only the years 1900 to 2261");
            assertThat(copy.coverage()).isEmpty();
        }
    }

    private enum Engine {
        DUCKDB,
        CLICKHOUSE;

        String address(Path file) {
            return this == DUCKDB ? "duckdb:" + file : Front.newAddress();
        }
    }

    private Path fill(String address) {
        Path bill;
        try (CostStore store = CostStores.open(address, KEEPING)) {
            bill = importBill(store);
            for (int day = 0; day < 3; day++) {
                store.save(snapshot(day, october("1.00000000000000000000000" + day), empty()));
            }
            store.save(payer());
            store.saveFindings(Samples.ACME, Samples.NOON, List.of());
        }
        try (CostStore store = CostStores.open(address, CUSTOMER)) {
            store.save(snapshot(0, october("5")));
        }
        return bill;
    }

    private Path importBill(CostStore store) {
        Path bill = folder.resolve("bill.csv");
        FocusBill.of(7)
                .rows(300)
                .accounts(2, 2)
                .months("2026-01", "2026-02")
                .currencies("USD", "EUR")
                .quirks(FocusQuirk.UNKNOWN_COLUMNS)
                .badRows(5)
                .writeCsv(bill);
        CostImport.focus(bill).into(store);
        return bill;
    }

    private static CostSnapshot snapshot(int day, ChargeSet... sets) {
        Period both = Samples.BOTH;
        return CostSnapshot.builder(Samples.ACME, both, Samples.NOON.plus(Duration.ofDays(day)))
                .chargeSets(List.of(sets))
                .invoices(List.of(new Invoice(
                        "i-" + day, both.end(), both, Money.usd("7.25"), null, "Invoice", PartStatus.NOT_ASKED, null)))
                .build();
    }

    /** After the first reading of the account whose October it has. */
    private static CostSnapshot payer() {
        Period october = Period.month(YearMonth.of(2026, 10));
        CostRecord charge = CostRecord.builder(october, october, Money.usd("50"))
                .subAccount(Samples.ACME.account(), null)
                .build();
        return CostSnapshot.builder(new Source("vultr", "payer"), Samples.BOTH, Samples.NOON.plus(Duration.ofDays(1)))
                .chargeSets(List.of(ChargeSet.of(october, Feed.EXPORT, PeriodState.SETTLING, true, List.of(charge))))
                .build();
    }

    private static ChargeSet october(String cost) {
        Period october = Period.month(YearMonth.of(2026, 10));
        return ChargeSet.of(october, Feed.PENDING, PeriodState.OPEN, true, List.of(charge(october, cost)));
    }

    private static ChargeSet empty() {
        return ChargeSet.of(Period.month(YearMonth.of(2026, 11)), Feed.INVOICE, PeriodState.OPEN, true, List.of());
    }

    private static CostRecord charge(Period month, String cost) {
        return CostRecord.builder(month, month, Money.usd(cost))
                .extension("x_Units", "720")
                .build();
    }

    private static void assertSame(CostStore ours, CostStore copy) {
        assertThat(copy.coverage()).isEqualTo(ours.coverage()).anyMatch(unit -> !unit.speaks());
        assertThat(copy.sources()).isEqualTo(ours.sources());
        for (Source source : ours.sources()) {
            assertThat(charges(copy, source)).isEqualTo(charges(ours, source));
            assertThat(copy.invoices(source)).isEqualTo(ours.invoices(source));
            assertThat(copy.findings(source)).isEqualTo(ours.findings(source));
            assertThat(inventory(copy, source)).isEqualTo(inventory(ours, source));
        }
        assertThat(copy.query(byService())).isEqualTo(ours.query(byService()));
        assertThat(CostImport.quarantine(copy, 100)).hasSize(5).isEqualTo(CostImport.quarantine(ours, 100));
        for (int day = 0; day < 3; day++) {
            Instant then = Samples.NOON.plus(Duration.ofDays(day));
            assertThat(copy.asOf(then).query(byService()))
                    .isEqualTo(ours.asOf(then).query(byService()));
        }
    }

    /** With every value of every one; an import has no order. */
    private static List<String> charges(CostStore store, Source source) {
        return store.charges(source, ALWAYS).stream()
                .flatMap(set -> set.charges().stream()
                        .map(charge -> set.coverage() + ": "
                                + ChargeColumns.FOCUS.stream()
                                        .map(charge::value)
                                        .toList() + charge.extensions()))
                .sorted()
                .toList();
    }

    private static String inventory(CostStore store, Source source) {
        return store.latest(source)
                .map(snapshot -> CostJson.write(
                        snapshot.toBuilder().chargeSets(List.of()).build()))
                .orElse("none");
    }

    private static void assertSameOfCustomer(String source, String target) {
        try (CostStore ours = CostStores.open(source, CUSTOMER);
                CostStore copy = CostStores.open(target, CUSTOMER)) {
            assertThat(copy.coverage()).hasSize(1).isEqualTo(ours.coverage());
            assertThat(CostJson.write(copy.latest(Samples.ACME).orElseThrow()))
                    .isEqualTo(CostJson.write(ours.latest(Samples.ACME).orElseThrow()));
        }
    }

    private static CostQuery byService() {
        return CostQuery.builder().groupBy(FocusColumn.SERVICE_NAME).build();
    }
}
