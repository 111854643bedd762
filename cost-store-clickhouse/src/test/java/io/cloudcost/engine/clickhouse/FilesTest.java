package io.cloudcost.engine.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.files.BillingFile;
import io.cloudcost.files.CostExport;
import io.cloudcost.files.CostImport;
import io.cloudcost.files.FileException;
import io.cloudcost.files.FileStore;
import io.cloudcost.files.ImportResult;
import io.cloudcost.files.ValidationRequest;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostResult;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.simulator.focus.FocusQuirk;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.testkit.RandomCosts;
import io.cloudcost.usecase.FocusUseCases;
import io.cloudcost.usecase.UseCaseScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file means the same in both engines, and comes out of both the same: files of {@code -Drows=…} rows. */
@NeedsClickHouse
class FilesTest {

    private static final int ROWS = Integer.getInteger("rows", 900);
    private static final int QUESTIONS = 30;
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-15T12:00:00Z"), ZoneOffset.UTC);
    private static final List<Period> MONTHS =
            List.of(Period.month(YearMonth.of(2026, 1)), Period.month(YearMonth.of(2026, 2)));

    private final CostStore store = CostStores.open(Front.newAddress());
    private CostStore embedded;

    @TempDir
    private Path folder;

    @BeforeEach
    void open() {
        embedded = CostStores.open("duckdb:" + folder.resolve("embedded.duckdb"));
    }

    @AfterEach
    void close() {
        store.close();
        embedded.close();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2})
    void answersAsTheEmbeddedEngineDoes(long seed) {
        bill(seed)
                .currencies("USD", "EUR")
                .quirks(FocusQuirk.UNKNOWN_COLUMNS)
                .accounts(2, 3)
                .writeCsv(file("bill.csv"));
        assertThat(load(store)).isEqualTo(load(embedded));
        assertThat(store.coverage()).isEqualTo(embedded.coverage());
        assertThat(store.sources()).isEqualTo(embedded.sources());
        RandomCosts random = new RandomCosts(seed);
        for (int i = 0; i < QUESTIONS; i++) {
            CostQuery query = random.query(MONTHS);
            assertThat(store.query(query)).as("seed %d, question %d", seed, i).isEqualTo(embedded.query(query));
        }
    }

    @Test
    void answersEveryUseCaseAsTheEmbeddedEngineDoes() {
        bill(11).currencies("USD", "EUR").accounts(2, 3).writeCsv(file("bill.csv"));
        load(store);
        load(embedded);
        UseCaseScope scope = UseCaseScope.all().withTag("env");
        assertThat(FocusUseCases.all())
                .isNotEmpty()
                .allSatisfy(useCase -> assertThat(useCase.ask(store, scope)).isEqualTo(useCase.ask(embedded, scope)));
    }

    @Test
    void givesBackEveryCharge() {
        bill(4).accounts(1, 2).writeCsv(file("bill.csv"));
        load(store);
        load(embedded);
        Period all = new Period(MONTHS.get(0).start(), MONTHS.get(1).end());
        for (var source : embedded.sources()) {
            var wanted = embedded.charges(source, all);
            var found = store.charges(source, all);
            assertThat(found).hasSameSizeAs(wanted).isNotEmpty();
            for (int i = 0; i < wanted.size(); i++) {
                assertThat(found.get(i).coverage()).isEqualTo(wanted.get(i).coverage());
                assertThat(found.get(i).charges())
                        .containsExactlyInAnyOrderElementsOf(wanted.get(i).charges());
            }
        }
    }

    @Test
    void putsTheSameRowsIntoQuarantine() {
        bill(5).badRows(12).writeCsv(file("bill.csv"));
        assertThat(load(store)).isEqualTo(load(embedded));
        assertThat(CostImport.quarantine(store, 100)).hasSize(12).isEqualTo(CostImport.quarantine(embedded, 100));
        assertThat(CostImport.quarantine(store, 5)).hasSize(5);
        bill(5).badRows(1).writeCsv(file("bill.csv"));
        assertThat(load(store)).isEqualTo(load(embedded));
        assertThat(CostImport.quarantine(store, 100)).hasSize(1);
        bill(5).writeCsv(file("again.csv"));
        CostImport.focus(file("again.csv")).clock(CLOCK).into(store);
        assertThat(CostImport.quarantine(store, 100)).isEmpty();
    }

    @Test
    void replacesWhatItHeld() {
        bill(6).writeCsv(file("bill.csv"));
        ImportResult first = load(store);
        load(embedded);
        ImportResult second = load(store);
        assertThat(second).isEqualTo(load(embedded));
        assertThat(second.replaced()).isEqualTo(first.rows()).isPositive();
        assertThat(store.query(CostQuery.builder().build()))
                .isEqualTo(embedded.query(CostQuery.builder().build()));
    }

    @Test
    void silencesTheMembersThatAFileNames() {
        bill(12).accounts(1, 2).writeCsv(file("bill.csv"));
        load(embedded);
        CostResult before = embedded.query(CostQuery.builder().build());
        Source payer = embedded.sources().get(0);
        CostRecord charge = embedded.charges(payer, MONTHS.get(0)).get(0).charges().stream()
                .filter(one -> one.account().subAccountId() != null)
                .findFirst()
                .orElseThrow();
        Source member =
                new Source(payer.provider(), String.valueOf(charge.account().subAccountId()));
        for (CostStore each : List.of(store, embedded)) {
            each.save(CostSnapshot.builder(member, MONTHS.get(0), CLOCK.instant())
                    .chargeSets(List.of(
                            ChargeSet.of(MONTHS.get(0), Feed.API, PeriodState.SETTLING, true, List.of(charge, charge))))
                    .build());
        }
        load(store);
        assertThat(store.coverage()).isEqualTo(embedded.coverage()).anyMatch(unit -> !unit.speaks());
        assertThat(store.query(CostQuery.builder().build())).isEqualTo(before);
    }

    @Test
    void leavesEverythingAsItIsWhenAFileIsBad() throws IOException {
        bill(7).writeCsv(file("bill.csv"));
        load(store);
        var before = store.coverage();
        Files.writeString(file("none.csv"), "a,b\n1,2\n");
        assertThatThrownBy(() -> CostImport.focus(file("none.csv")).into(store)).isInstanceOf(FileException.class);
        assertThat(store.coverage()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"out.csv", "out.csv.gz", "out.parquet"})
    void writesTheSameFiles(String name) {
        bill(8).currencies("USD", "EUR").quirks(FocusQuirk.UNKNOWN_COLUMNS).writeCsv(file("bill.csv"));
        load(store);
        load(embedded);
        var mine = CostExport.focus(store).period(MONTHS.get(1)).to(file(name));
        var theirs = CostExport.focus(embedded).period(MONTHS.get(1)).to(file("embedded-" + name));
        assertThat(mine.rows()).isEqualTo(theirs.rows()).isPositive();
        assertThat(mine.columns()).isEqualTo(theirs.columns());
        assertThat(reimported(file(name))).isEqualTo(reimported(file("embedded-" + name)));
    }

    @Test
    void checksAFileAsTheEmbeddedEngineDoes() {
        bill(9).badRows(3).writeCsv(file("bill.csv"));
        var request = new ValidationRequest(new BillingFile(file("bill.csv"), BillingFile.Format.CSV), null, 5);
        assertThat(((FileStore) store).validateFile(request)).isEqualTo(((FileStore) embedded).validateFile(request));
    }

    @Test
    void leavesNoTemporaryFiles() throws IOException {
        long before = temporary();
        bill(10).writeCsv(file("bill.csv"));
        load(store);
        CostExport.focus(store).to(file("out.csv"));
        assertThat(temporary()).isEqualTo(before);
    }

    private static long temporary() throws IOException {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName()
                            .toString()
                            .startsWith("cloudcost-import-"
                                    + ProcessHandle.current().pid() + "-"))
                    .count();
        }
    }

    private static Object reimported(Path file) {
        try (CostStore fresh = CostStores.open("duckdb::memory:")) {
            return CostImport.focus(file).clock(CLOCK).into(fresh).totals();
        }
    }

    private ImportResult load(CostStore into) {
        return CostImport.focus(file("bill.csv")).clock(CLOCK).into(into);
    }

    private static FocusBill bill(long seed) {
        return FocusBill.of(seed).rows(ROWS).months("2026-01", "2026-02");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }
}
