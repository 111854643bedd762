package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.focus.FocusVersion;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What conforms passes. */
class FocusValidatorTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(FocusVersion.class)
    void findsNothingInWhatTheGeneratorWrites(FocusVersion version) {
        for (String name : new String[] {"bill.csv", "bill.csv.gz"}) {
            FocusBill.of(11).rows(3_000).version(version).currencies("USD", "JPY").writeCsv(folder.resolve(name));
            FocusReport report = FocusValidator.of(folder.resolve(name)).validate();
            assertThat(report.violations()).isEmpty();
            assertThat(report.version()).isEqualTo(version);
            assertThat(report.rows()).isEqualTo(3_000);
            assertThat(report.conforms()).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = FocusVersion.class,
            names = {"V1_2", "V1_3", "V1_4"})
    void findsNothingInWhatIsExported(FocusVersion version) {
        Path bill = folder.resolve("bill.csv");
        FocusBill.of(12).rows(2_000).version(version).writeCsv(bill);
        try (CostStore store = CostStores.open("duckdb::memory:")) {
            CostImport.focus(bill).into(store);
            for (String name : new String[] {"out.csv", "out.csv.gz", "out.parquet"}) {
                CostExport.focus(store).version(version).to(folder.resolve(name));
                FocusReport report = FocusValidator.of(folder.resolve(name)).validate();
                assertThat(report.violations()).isEmpty();
                assertThat(report.version()).isEqualTo(version);
                assertThat(report.rows()).isEqualTo(2_000);
            }
        }
    }
}
