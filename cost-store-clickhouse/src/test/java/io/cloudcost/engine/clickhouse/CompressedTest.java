package io.cloudcost.engine.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.files.CostExport;
import io.cloudcost.files.CostImport;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.query.CostQuery;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is packed on its way is the same when it gets there, both ways. */
@NeedsClickHouse
class CompressedTest {

    @TempDir
    private Path folder;

    @Test
    void answersTheSame() throws IOException {
        Path bill = folder.resolve("bill.csv");
        FocusBill.of(5).rows(400).months("2026-01", "2026-01").writeCsv(bill);
        try (FaultyWay way = new FaultyWay(Front.url());
                CostStore plain = CostStores.open(Front.newAddress());
                CostStore packed = CostStores.open(Front.address(way.url()) + "?compress=true")) {
            CostQuery query =
                    CostQuery.builder().groupBy(FocusColumn.SERVICE_NAME).build();
            for (CostStore store : new CostStore[] {plain, packed}) {
                store.save(Samples.reading(1));
                CostImport.focus(bill).clock(FilesTest.CLOCK).into(store);
            }
            assertThat(packed.query(query)).isEqualTo(plain.query(query));
            assertThat(packed.coverage()).isEqualTo(plain.coverage());
            assertThat(packed.charges(Samples.ACME, Samples.BOTH).toString())
                    .isEqualTo(plain.charges(Samples.ACME, Samples.BOTH).toString());
            assertThat(exported(packed, "packed.csv")).isEqualTo(exported(plain, "plain.csv"));
            assertThat(way.packedIn()).isPositive();
            assertThat(way.packedOut()).isPositive();
        }
    }

    /** Rows of an export have no order. */
    private List<String> exported(CostStore store, String name) throws IOException {
        Path file = folder.resolve(name);
        CostExport.focus(store).to(file);
        return Files.readAllLines(file).stream().sorted().toList();
    }
}
