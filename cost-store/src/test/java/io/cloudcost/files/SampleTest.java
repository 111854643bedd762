package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.charge.CostRecordBuilder;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.focus.FocusType;
import io.cloudcost.focus.FocusVersion;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Thirty rows in the manner of the sample that FOCUS publishes: version 1.0, {@code NULL} for nothing, times with a blank, a
 * column that FOCUS does not know, three providers. The totals here were added up by other means.
 */
class SampleTest {

    private static final Period ALL =
            new Period(Instant.parse("2024-01-01T00:00:00Z"), Instant.parse("2025-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private Path sample;

    @BeforeEach
    void copy() throws IOException {
        sample = folder.resolve("sample.csv");
        try (InputStream in = Objects.requireNonNull(SampleTest.class.getResourceAsStream("sample-1.0.csv"))) {
            Files.copy(in, sample);
        }
    }

    @Test
    void comesInWithEveryDigit() {
        try (CostStore store = CostStores.open("duckdb::memory:")) {
            ImportResult result = CostImport.focus(sample).into(store);
            assertThat(result.rows()).isEqualTo(30);
            assertThat(result.quarantined().rows()).isZero();
            assertThat(result.totals())
                    .containsExactly(new FileTotal(
                            "USD",
                            new BigDecimal("-1.7297198354"),
                            new BigDecimal("-3.01287492"),
                            new BigDecimal("-1.9216408132"),
                            new BigDecimal("-3.0128899185")));
            assertThat(result.notes()).anyMatch(note -> note.contains("no column Id"));
        }
    }

    @Test
    void answersByTheProviderThatTheOldColumnNames() {
        try (CostStore store = CostStores.open("duckdb::memory:")) {
            CostImport.focus(sample).into(store);
            Map<String, String> billed =
                    store
                            .query(CostQuery.builder()
                                    .groupBy(FocusColumn.SERVICE_PROVIDER_NAME)
                                    .build())
                            .rows()
                            .stream()
                            .collect(Collectors.toMap(
                                    row -> String.valueOf(row.value(Dimension.of(FocusColumn.SERVICE_PROVIDER_NAME))),
                                    SampleTest::amount));
            assertThat(billed).isEqualTo(Map.of("AWS", "-2.1488449154", "Oracle", "0.432", "Microsoft", "-0.01287492"));
        }
    }

    @Test
    void isReadAsARecordWouldReadIt() throws IOException {
        try (CostStore store = CostStores.open("duckdb::memory:")) {
            CostImport.focus(sample).into(store);
            assertThat(charges(store)).containsExactlyInAnyOrderElementsOf(inJava());
        }
    }

    @ParameterizedTest
    @CsvSource({"V1_2, again.csv", "V1_2, again.csv.gz", "V1_3, again.parquet", "V1_4, again.parquet"})
    void isTheSameWhenItGoesOutAndComesInAgain(FocusVersion version, String name) {
        Path again = folder.resolve(name);
        List<CostRecord> before;
        try (CostStore store = CostStores.open("duckdb::memory:")) {
            CostImport.focus(sample).into(store);
            before = charges(store);
            CostExport.focus(store).version(version).to(again);
        }
        try (CostStore store = CostStores.open("duckdb::memory:")) {
            CostImport.focus(again).into(store);
            assertThat(charges(store)).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    private static List<CostRecord> charges(CostStore store) {
        List<CostRecord> charges = new ArrayList<>();
        for (Source source : store.sources()) {
            store.charges(source, ALL).forEach(set -> charges.addAll(set.charges()));
        }
        return charges;
    }

    private static String amount(CostRow row) {
        return row.known().orElseThrow().amount().toPlainString();
    }

    private List<CostRecord> inJava() throws IOException {
        List<String> lines = Files.readAllLines(sample, StandardCharsets.UTF_8);
        List<String> names = cells(lines.get(0));
        return lines.stream().skip(1).map(line -> record(names, cells(line))).toList();
    }

    private static CostRecord record(List<String> names, List<String> cells) {
        CostRecordBuilder row = CostRecord.row();
        for (int at = 0; at < names.size(); at++) {
            String name = names.get(at);
            String cell = cells.get(at);
            if (!cell.equals("NULL") && !cell.isEmpty()) {
                FocusColumn.find(name)
                        .ifPresentOrElse(
                                column -> row.set(column, value(column, cell)), () -> row.extension("x_" + name, cell));
            }
        }
        return row.build();
    }

    private static Object value(FocusColumn column, String cell) {
        if (column.type() == FocusType.DATE_TIME) {
            return Instant.parse(cell.replace(' ', 'T') + "Z");
        }
        return column.type() != FocusType.DECIMAL ? cell : new BigDecimal(cell);
    }

    /** Of one line, quoted or not. */
    private static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '"' && quoted && at + 1 < line.length() && line.charAt(at + 1) == '"') {
                cell.append(c);
                at++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
