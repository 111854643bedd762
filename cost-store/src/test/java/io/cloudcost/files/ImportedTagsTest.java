package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tags as files write them. A tag without a value, which FOCUS writes as true, has an empty one. */
class ImportedTagsTest {

    private static final Map<String, Map<String, String>> TAGS = Map.ofEntries(
            Map.entry("", Map.of()),
            Map.entry("{}", Map.of()),
            Map.entry("{ }", Map.of()),
            Map.entry("NULL", Map.of()),
            Map.entry("{\"a\":\"b\"}", Map.of("a", "b")),
            Map.entry("{\"a\":true}", Map.of("a", "")),
            Map.entry("{\"a\":true,\"b\":\"c\"}", Map.of("a", "", "b", "c")),
            Map.entry("{\"a\": true}", Map.of("a", "")),
            Map.entry("{\"a\":\n\ttrue}", Map.of("a", "")),
            Map.entry("{\"a\":null}", Map.of("a", "")),
            Map.entry("{\"a\":\"true\"}", Map.of("a", "true")),
            Map.entry("{\"a\":\"is true\"}", Map.of("a", "is true")),
            Map.entry("{\"a\":\":true\"}", Map.of("a", ":true")),
            Map.entry("{\"a\":\":true,b\"}", Map.of("a", ":true,b")),
            Map.entry("{\"a\": \":true\"}", Map.of("a", ":true")),
            Map.entry("{\":true\":\"b\"}", Map.of(":true", "b")),
            Map.entry("{\"a:\":true}", Map.of("a:", "")),
            Map.entry("{\"a\":\"x\\\":true\"}", Map.of("a", "x\":true")),
            Map.entry("{\"a\\\\\":true}", Map.of("a\\", "")),
            Map.entry("{\"a\":{\"b\":true}}", Map.of("a", "{\"b\":true}")),
            Map.entry("{\"a\":false,\"b\":9007199254740993}", Map.of("a", "false", "b", "9007199254740993")),
            Map.entry("\"a\":\"b\",\"c\":\"true\"", Map.of("a", "b", "c", "true")),
            Map.entry("a:b;c:true;", Map.of("a", "b", "c", "true")));

    @TempDir
    Path folder;

    /** With few others they are odd throughout, with many here and there: each way reads them differently. */
    @ParameterizedTest(name = "among {0} plain rows")
    @ValueSource(ints = {0, 2_000})
    void areReadAsTheyAreMeant(int others) throws IOException {
        List<String> texts = List.copyOf(TAGS.keySet());
        StringBuilder file = new StringBuilder("BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,"
                + "BillingPeriodEnd,ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeDescription,Tags\n");
        for (int row = 0; row < texts.size() + others; row++) {
            String text = row < texts.size() ? texts.get(row) : "{\"a\":\"b\"}";
            file.append(
                            "1,acct,USD,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z,2026-10-01T00:00:00Z,2026-10-02T00:00:00Z,Usage,")
                    .append(row)
                    .append(",\"")
                    .append(text.replace("\"", "\"\""))
                    .append("\"\n");
        }
        Path bill = Files.writeString(folder.resolve("bill.csv"), file);
        Map<String, Map<String, String>> found = new LinkedHashMap<>();
        for (CostRecord charge : read(bill)) {
            int row = Integer.parseInt(Objects.requireNonNull(charge.charge().description()));
            if (row < texts.size()) {
                found.put(texts.get(row), charge.tags().asMap());
                assertThat(charge.extensions()).isEmpty();
            }
        }
        assertThat(new TreeMap<>(found)).isEqualTo(new TreeMap<>(TAGS));
    }

    private List<CostRecord> read(Path bill) {
        try (CostStore store = CostStores.open("duckdb::memory:")) {
            CostImport.focus(bill).provider("acme").into(store);
            List<ChargeSet> sets = store.charges(new Source("acme", "acct"), Period.month(YearMonth.of(2026, 10)));
            return sets.get(0).charges();
        }
    }
}
