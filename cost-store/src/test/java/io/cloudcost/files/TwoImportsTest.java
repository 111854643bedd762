package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.query.CostQuery;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes that import into one store at the same time, each waiting for the other. */
class TwoImportsTest {

    @TempDir
    private Path folder;

    @Test
    void ofDifferentPeriodsBothCount() throws IOException, InterruptedException {
        Money january = bill(1, "2026-01", "one.csv");
        Money february = bill(2, "2026-02", "two.csv");
        assertThat(totalAfterBoth()).isEqualTo(Amounts.of(january.plus(february)));
    }

    @Test
    void ofTheSamePeriodTheLastCounts() throws IOException, InterruptedException {
        Money one = bill(1, "2026-01", "one.csv");
        Money other = bill(2, "2026-01", "two.csv");
        assertThat(totalAfterBoth()).isIn(Amounts.of(one), Amounts.of(other));
    }

    private Amounts totalAfterBoth() throws IOException, InterruptedException {
        Path store = folder.resolve("costs.duckdb");
        Process first = ImportMain.start(store, folder.resolve("one.csv"));
        Process second = ImportMain.start(store, folder.resolve("two.csv"));
        assertThat(first.waitFor()).isZero();
        assertThat(second.waitFor()).isZero();
        try (CostStore opened = CostStores.open("duckdb:" + store)) {
            return opened.query(CostQuery.builder().build()).total();
        }
    }

    private Money bill(long seed, String month, String name) {
        var truth = FocusBill.of(seed).rows(2_000).months(month, month).writeCsv(folder.resolve(name));
        return new Money(Objects.requireNonNull(truth.totals().get("USD")).billed(), "USD");
    }
}
