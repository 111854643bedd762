package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StoreOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that cannot be taken: where they are and what money is in them. */
class QuarantineTest {

    private static final String HEADER =
            "BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,"
                    + "ChargePeriodStart,ChargePeriodEnd,ChargeCategory,ChargeDescription";
    private static final String GOOD = row("1", "2026-01-01T00:00:00Z", "fine");
    private static final String BAD = row("0.1234567890123456789012", "soon", "late");

    @TempDir
    Path folder;

    @Test
    void tellsTheLineWhateverStandsBefore() throws IOException {
        Quarantine quarantine = quarantine(
                HEADER, GOOD, "", BAD, "1,2,3", row("1", "2026-01-01T00:00:00Z", "\"two\nlines\""), BAD, "", "", BAD);
        assertThat(quarantine.first()).extracting(QuarantinedRow::line).containsExactly(4L, 5L, 8L, 11L);
        assertThat(quarantine.first())
                .extracting(QuarantinedRow::column, QuarantinedRow::value)
                .contains(tuple("ChargePeriodStart", "soon"), tuple(null, null));
    }

    @Test
    void tellsTheLineWithLineEndsOfWindows() throws IOException {
        Path bill = folder.resolve("bill.csv");
        Files.writeString(bill, String.join("\r\n", HEADER, GOOD, BAD, "1,2,3", GOOD, BAD) + "\r\n");
        assertThat(imported(bill).first()).extracting(QuarantinedRow::line).containsExactly(3L, 4L, 6L);
    }

    @Test
    void addsUpItsMoneyWithEveryDigit() throws IOException {
        Quarantine quarantine = quarantine(HEADER, GOOD, BAD, BAD, row("much", "2026-01-01T00:00:00Z", ""));
        assertThat(quarantine.billed()).isEqualTo(Amounts.of(Money.usd("0.2469135780246913578024")));
        assertThat(quarantine.unreadable()).isEqualTo(1);
    }

    @Test
    void isNobodyElses() throws IOException {
        Path bill = Files.writeString(folder.resolve("bill.csv"), HEADER + "\n" + GOOD + "\n" + BAD + "\n");
        String address = "duckdb:" + folder.resolve("costs.duckdb");
        StoreOptions acme = StoreOptions.defaults().withCustomerId("acme");
        try (CostStore store = CostStores.open(address, acme);
                CostStore other = CostStores.open(address)) {
            CostImport.focus(bill).into(store);
            assertThat(CostImport.quarantine(store, 10)).hasSize(1);
            assertThat(CostImport.quarantine(other, 10)).isEmpty();
            CostImport.focus(bill).into(other);
            assertThat(CostImport.quarantine(store, 10)).hasSize(1);
        }
    }

    private Quarantine quarantine(String... lines) throws IOException {
        return imported(Files.writeString(folder.resolve("bill.csv"), String.join("\n", lines) + "\n"));
    }

    private static Quarantine imported(Path bill) {
        try (CostStore store = CostStores.open("duckdb::memory:")) {
            return CostImport.focus(bill).into(store).quarantined();
        }
    }

    private static String row(String billed, String start, String description) {
        return billed + ",acct,USD,2026-01-01T00:00:00Z,2026-02-01T00:00:00Z," + start + ",2026-01-02T00:00:00Z,Usage,"
                + description;
    }
}
