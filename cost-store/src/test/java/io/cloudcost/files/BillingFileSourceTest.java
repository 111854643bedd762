package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.StoreException;
import io.cloudcost.simulator.focus.FocusBill;
import io.cloudcost.simulator.focus.FocusDelivery;
import io.cloudcost.spi.BillingFileSource;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Billing files that are elsewhere, and must be fetched. */
class BillingFileSourceTest {

    @TempDir
    Path folder;

    private CostStore store;

    @BeforeEach
    void open() {
        store = CostStores.open("duckdb::memory:");
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** A bucket whose objects are the files of a folder. */
    private static class Bucket implements BillingFileSource {

        private final BillingFileSource folder;
        private final List<String> fetched = new ArrayList<>();

        Bucket(Path folder) {
            this.folder = BillingFileSource.folder(folder);
        }

        @Override
        public String name() {
            return "s3://bills/prefix";
        }

        @Override
        public List<String> list() {
            return folder.list();
        }

        @Override
        public void fetch(String name, Path target) {
            fetched.add(name);
            folder.fetch(name, target);
        }
    }

    @Test
    void isReadAsIfItWereHere() throws IOException {
        FocusDelivery delivery =
                FocusBill.of(1).rows(400).months("2026-01", "2026-02").writeAzureExport(folder);
        Bucket bucket = new Bucket(folder);
        ImportResult remote = CostImport.from(BillingFormat.FOCUS, bucket).into(store);
        ImportResult local = CostImport.from(BillingFormat.FOCUS, BillingFileSource.folder(folder))
                .into(store);
        assertThat(remote.totals()).isEqualTo(local.totals());
        assertThat(remote.files()).isEqualTo(local.files());
        assertThat(delivery.staleFiles()).isNotEmpty();
        assertThat(bucket.fetched)
                .doesNotHaveDuplicates()
                .filteredOn(name -> !name.endsWith("manifest.json"))
                .hasSameSizeAs(delivery.files());
        assertThat(copies()).isEmpty();
    }

    @Test
    void isNamedInQuarantine() throws IOException {
        Path bill = folder.resolve("2026/bill.csv");
        Files.createDirectories(bill.getParent());
        FocusBill.of(1).rows(100).badRows(1).writeCsv(bill);
        ImportResult result =
                CostImport.from(BillingFormat.FOCUS, new Bucket(folder)).into(store);
        assertThat(result.quarantined().first())
                .extracting(QuarantinedRow::file)
                .containsOnly("s3://bills/prefix/2026/bill.csv");
        CostImport.from(BillingFormat.FOCUS, new Bucket(folder)).into(store);
        assertThat(CostImport.quarantine(store, 10)).hasSize(1);
    }

    @Test
    void leavesNothingBehindWhereItFails() throws IOException {
        FocusBill.of(1).rows(100).writeCsv(folder.resolve("bill.csv"));
        BillingFileSource broken = new BillingFileSource() {
            @Override
            public String name() {
                return "s3://bills";
            }

            @Override
            public List<String> list() {
                return List.of("bill.csv");
            }

            @Override
            public void fetch(String name, Path target) {
                throw new StoreException("The bucket is gone.", true, null);
            }
        };
        assertThatThrownBy(() -> CostImport.from(BillingFormat.FOCUS, broken).into(store))
                .hasMessage("The bucket is gone.");
        assertThat(copies()).isEmpty();
        assertThat(store.coverage()).isEmpty();
    }

    @Test
    void staysInItsFolder() {
        BillingFileSource evil = new Bucket(folder) {
            @Override
            public List<String> list() {
                return List.of("../../outside.csv");
            }
        };
        assertThatThrownBy(() -> CostImport.from(BillingFormat.FOCUS, evil).into(store))
                .isInstanceOf(FileException.class)
                .hasMessageContaining("leads out of it");
    }

    private static List<Path> copies() throws IOException {
        try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return all.filter(path -> path.getFileName()
                            .toString()
                            .startsWith(
                                    "cloudcost-files-" + ProcessHandle.current().pid() + "-"))
                    .toList();
        }
    }
}
