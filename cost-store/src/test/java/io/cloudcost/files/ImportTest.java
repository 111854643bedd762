package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusVersion;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.simulator.focus.BadLine;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.simulator.focus.FocusGrouping;
import io.cloudcost.simulator.focus.FocusQuirk;
import io.cloudcost.simulator.focus.FocusTotals;
import io.cloudcost.simulator.focus.FocusTruth;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes in is what the bill says, however it is written. */
class ImportTest {

    private static final int ROWS = 700;

    private final CostStore store = CostStores.open("duckdb::memory:");

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        store.close();
    }

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void takesEveryVersion(FocusVersion version) {
        FocusTruth truth = bill(1).version(version).writeCsv(file("bill.csv"));
        check(CostImport.focus(file("bill.csv")).into(store), truth);
    }

    @ParameterizedTest
    @EnumSource(FocusQuirk.class)
    void takesEveryHabitOfTheWild(FocusQuirk quirk) {
        FocusTruth truth = bill(2).quirks(quirk).currencies("USD", "EUR").writeCsv(file("bill.csv.gz"));
        check(CostImport.focus(file("bill.csv.gz")).into(store), truth);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 4})
    void takesManyHabitsAtOnce(long seed) {
        FocusTruth truth = bill(seed)
                .quirks(
                        FocusQuirk.BYTE_ORDER_MARK,
                        FocusQuirk.SEMICOLON,
                        FocusQuirk.DECIMAL_COMMA,
                        FocusQuirk.NULL_UPPER_CASE,
                        FocusQuirk.DATE_WITH_BLANK,
                        FocusQuirk.TAGS_WITH_COLON,
                        FocusQuirk.UNKNOWN_COLUMNS)
                .writeCsv(file("bill.csv"));
        ImportResult result = CostImport.focus(file("bill.csv")).into(store);
        check(result, truth);
        assertThat(result.notes()).anyMatch(note -> note.contains("Cost Center"));
        assertThat(store.query(CostQuery.builder()
                                .groupBy(Dimension.parse("x_Cost_Center"))
                                .build())
                        .rows())
                .isNotEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6, 7})
    void putsEachBadRowIntoQuarantineWithItsPlace(long seed) {
        FocusTruth truth = bill(seed).badRows(12).writeCsv(file("bill.csv"));
        ImportResult result = CostImport.focus(file("bill.csv")).into(store);
        assertThat(result.quarantined().rows()).isEqualTo(12);
        check(result, truth);
        List<Long> lines = truth.badLines().stream().map(BadLine::line).sorted().toList();
        assertThat(result.quarantined().first().stream().map(QuarantinedRow::line))
                .containsExactlyElementsOf(lines);
        Map<Long, BadLine> byLine = truth.badLines().stream().collect(Collectors.toMap(BadLine::line, bad -> bad));
        for (QuarantinedRow row : result.quarantined().first()) {
            BadLine bad = Objects.requireNonNull(byLine.get(row.line()));
            assertThat(row.file()).endsWith("bill.csv");
            assertThat(row.reason()).isNotBlank();
            if (row.column() != null) {
                assertThat(row.column()).isEqualTo(String.valueOf(bad.column()));
            }
        }
    }

    @Test
    void keepsRowsInQuarantineUntilTheirFileComesAgain() {
        bill(10).badRows(30).writeCsv(file("bill.csv"));
        CostImport.focus(file("bill.csv")).into(store);
        assertThat(CostImport.quarantine(store, 100)).hasSize(30);
        assertThat(CostImport.quarantine(store, 7)).hasSize(7);
        bill(10).badRows(1).writeCsv(file("bill.csv"));
        CostImport.focus(file("bill.csv")).into(store);
        assertThat(CostImport.quarantine(store, 100)).hasSize(1);
        bill(10).writeCsv(file("again.csv"));
        CostImport.focus(file("again.csv")).into(store);
        assertThat(CostImport.quarantine(store, 100)).isEmpty();
    }

    @Test
    void answersQuestionsAsTheBillSays() {
        FocusTruth truth = bill(9).currencies("USD", "JPY").writeCsv(file("bill.csv"));
        CostImport.focus(file("bill.csv")).into(store);
        Map<String, BigDecimal> billed = truth.by(FocusGrouping.SERVICE).entrySet().stream()
                .collect(Collectors.toMap(
                        entry -> entry.getKey().currency() + entry.getKey().values(),
                        entry -> entry.getValue().billed()));
        Map<String, BigDecimal> found =
                store
                        .query(CostQuery.builder()
                                .groupBy(FocusColumn.SERVICE_NAME)
                                .build())
                        .rows()
                        .stream()
                        .collect(Collectors.toMap(
                                row -> row.currency()
                                        + List.of(String.valueOf(row.value(Dimension.of(FocusColumn.SERVICE_NAME)))),
                                ImportTest::amount));
        assertThat(found)
                .usingComparatorForType(Comparator.naturalOrder(), BigDecimal.class)
                .isEqualTo(billed);
    }

    private static BigDecimal amount(CostRow row) {
        return row.known().orElseThrow().amount();
    }

    private static FocusBill bill(long seed) {
        return FocusBill.of(seed).rows(ROWS).months("2026-01", "2026-03");
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private static void check(ImportResult result, FocusTruth truth) {
        assertThat(result.rows()).isEqualTo(truth.rows());
        assertThat(result.totals().stream().map(FileTotal::currency))
                .containsExactlyElementsOf(truth.totals().keySet());
        for (FileTotal total : result.totals()) {
            FocusTotals wanted = truth.totals().get(total.currency());
            assertThat(total.billed()).isEqualByComparingTo(wanted.billed());
            assertThat(total.effective()).isEqualByComparingTo(wanted.effective());
            assertThat(total.list()).isEqualByComparingTo(wanted.list());
            assertThat(total.contracted()).isEqualByComparingTo(wanted.contracted());
        }
        assertThat(result.periods().stream().mapToLong(ImportedPeriod::rows).sum())
                .isEqualTo(truth.rows());
    }
}
