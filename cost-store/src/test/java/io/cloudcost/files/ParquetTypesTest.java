package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Period;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parquet files of writers that have types of their own for FOCUS's columns. */
class ParquetTypesTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}, {1}, {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0.1::DOUBLE|'2026-10-01T00:00:00Z'::TIMESTAMPTZ|MAP {'a': 'b', 'c': ''}",
                "0.1::DECIMAL(9,2)|'2026-10-01'::TIMESTAMP|{'a': 'b', 'c': ''}",
                "0.1::DECIMAL(38,30)|'2026-10-01'::TIMESTAMP_MS|'{\"a\":\"b\",\"c\":true}'",
                "'0.1'|'2026-10-01T00:00:00Z'|'{\"a\":\"b\",\"c\":\"\"}'::JSON",
                "'1E-1'|'2026-10-01 00:00:00'|MAP {'a': 'b', 'c': NULL}",
                "0.1::DOUBLE|'2026-10-01'::DATE|'\"a\": \"b\", \"c\": true'"
            })
    void areRead(String cost, String start, String tags) throws SQLException {
        Path bill = folder.resolve("bill.parquet");
        write(
                bill,
                "SELECT " + cost + " AS BilledCost, 'acct' AS BillingAccountId, 'USD' AS BillingCurrency, " + start
                        + " AS BillingPeriodStart, '2026-11-01T00:00:00Z' AS BillingPeriodEnd, " + start
                        + " AS ChargePeriodStart, '2026-10-02T00:00:00Z' AS ChargePeriodEnd, 'Usage' AS ChargeCategory, 7 AS x_Count, "
                        + tags + " AS Tags");
        CostRecord charge = read(bill);
        assertThat(charge.value(FocusColumn.BILLED_COST)).isEqualTo(new BigDecimal("0.1"));
        assertThat(charge.value(FocusColumn.CHARGE_PERIOD_START)).isEqualTo(Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(charge.tags().asMap()).isEqualTo(Map.of("a", "b", "c", ""));
        assertThat(charge.extensions()).isEqualTo(Map.of("x_Count", "7"));
    }

    private static CostRecord read(Path bill) {
        try (CostStore store = CostStores.open("duckdb::memory:")) {
            assertThat(CostImport.focus(bill).provider("acme").into(store).rows())
                    .isEqualTo(1);
            return store.charges(new Source("acme", "acct"), Period.month(YearMonth.of(2026, 10)))
                    .get(0)
                    .charges()
                    .get(0);
        }
    }

    private static void write(Path file, String select) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("COPY (" + select + ") TO '" + file + "' (FORMAT parquet)");
        }
    }
}
