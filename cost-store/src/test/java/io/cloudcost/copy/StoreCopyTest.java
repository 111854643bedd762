package io.cloudcost.copy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.ConfigurationException;
import io.cloudcost.StoreException;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.files.CostImport;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.query.CostQuery;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.snapshot.Source;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StoreOptions;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which of two readings counts in a copy, and that nothing is taken for the same that is not. */
class StoreCopyTest {

    private static final Source ACME = new Source("vultr", "acme");
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
    private static final Period NOVEMBER = Period.month(YearMonth.of(2026, 11));
    private static final StoreOptions KEEPING = StoreOptions.defaults().withKeepReplaced(Duration.ofDays(1000));

    @TempDir
    Path folder;

    private Path source;
    private Path target;

    @BeforeEach
    void name() {
        source = folder.resolve("source.duckdb");
        target = folder.resolve("target.duckdb");
    }

    @Test
    void movesWhatWasReplacedToo() {
        for (int day = 0; day < 3; day++) {
            save(source, day, "1" + day);
        }
        assertThat(copy().replacedUnits()).isEqualTo(4);
        try (CostStore copy = open(target)) {
            for (int day = 0; day < 3; day++) {
                assertThat(copy.asOf(NOON.plus(Duration.ofDays(day)))
                                .query(CostQuery.builder().build())
                                .total())
                        .isEqualTo(Amounts.of(Money.usd("2" + 2 * day)));
            }
            assertThat(copy.asOf(NOON.minusNanos(1))
                            .query(CostQuery.builder().build())
                            .rows())
                    .isEmpty();
        }
    }

    @Test
    void doesNotClaimToKnowMoreThanTheSource() {
        try (CostStore ours = CostStores.open("duckdb:" + source)) {
            ours.save(snapshot(0, "1"));
            ours.save(snapshot(1, "2"));
        }
        copy();
        try (CostStore copy = open(target)) {
            assertThatThrownBy(() -> copy.asOf(NOON).query(CostQuery.builder().build()))
                    .hasMessageContaining("All is kept since " + NOON.plus(Duration.ofDays(1)));
        }
    }

    @Test
    void theLaterReadingCounts() {
        save(target, 1, "1");
        save(source, 2, "2");
        assertThat(copy().units(CopyOutcome.COPIED)).isEqualTo(2);
        assertThat(total(target)).isEqualTo(Amounts.of(Money.usd("4")));
        save(target, 3, "3");
        assertThat(copy().units(CopyOutcome.LATER_KEPT)).isEqualTo(2);
        assertThat(total(target)).isEqualTo(Amounts.of(Money.usd("6")));
    }

    @Test
    void leavesWhatElseTheTargetHolds() {
        save(source, 1, "1");
        try (CostStore other = CostStores.open("duckdb:" + target, KEEPING.withCustomerId("other"))) {
            other.save(snapshot(5, "9"));
        }
        assertThat(copy().units(CopyOutcome.COPIED)).isEqualTo(2);
        assertThat(total(target)).isEqualTo(Amounts.of(Money.usd("2")));
        try (CostStore other = CostStores.open("duckdb:" + target, KEEPING.withCustomerId("other"))) {
            assertThat(other.query(CostQuery.builder().build()).total()).isEqualTo(Amounts.of(Money.usd("18")));
        }
    }

    @Test
    void refusesStoresThatContradictEachOther() {
        save(source, 1, "1");
        save(target, 1, "2");
        assertThatThrownBy(this::copy)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("The stores contradict each other: of vultr/acme, invoice, 2026-10")
                .hasMessageContaining("1 charges of [1 USD] and the target 1 of [2 USD]. Nothing was changed");
        assertThat(total(target)).isEqualTo(Amounts.of(Money.usd("4")));
    }

    @Test
    void refusesASourceThatIsNotInOrder() throws SQLException {
        save(source, 1, "1");
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + source);
                Statement statement = connection.createStatement()) {
            statement.execute("UPDATE charges SET BilledCost = 1.5 WHERE row_no = 0");
        }
        assertThatThrownBy(this::copy)
                .hasMessageContaining("source.duckdb is not in order")
                .hasMessageContaining("were written, but 1 of [1.5 USD] are there");
        try (CostStore copy = open(target)) {
            assertThat(copy.coverage()).isEmpty();
        }
    }

    @Test
    void findsThatACopyIsNotTheSame() throws SQLException {
        save(source, 1, "1");
        copy();
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + target);
                Statement statement = connection.createStatement()) {
            statement.execute("DELETE FROM charges WHERE BillingPeriodStart < '2026-11-01'");
        }
        assertThatThrownBy(this::copy)
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("1 charges of [1 USD] in the source, 0 of [] in the target");
    }

    @Test
    void goesOnWhereItWasBrokenOff() {
        save(source, 1, "1");
        List<CopiedUnit> told = new ArrayList<>();
        try (CostStore ours = open(source);
                CostStore copy = open(target)) {
            StoreCopy broken = StoreCopy.from(ours).atOnce(1).progress(unit -> {
                told.add(unit);
                throw new IllegalStateException("killed");
            });
            assertThatThrownBy(() -> broken.into(copy)).hasMessage("killed");
            assertThat(copy.coverage()).hasSize(1);
        }
        CopyResult rest = copy();
        assertThat(rest.units()).extracting(CopiedUnit::outcome).containsExactly(CopyOutcome.THERE, CopyOutcome.COPIED);
        assertThat(rest.snapshots()).isEqualTo(1);
    }

    @Test
    void movesTheMoneyInQuarantineWithEveryDigit() throws IOException, SQLException {
        String header =
                "BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,BillingPeriodEnd,ChargePeriodStart,"
                        + "ChargePeriodEnd,ChargeCategory\n";
        String rest = ",acct,USD,2026-01-01T00:00:00Z,2026-02-01T00:00:00Z,%s,2026-01-02T00:00:00Z,Usage\n";
        String good = "2026-01-01T00:00:00Z";
        StringBuilder text = new StringBuilder(header + "1" + rest.formatted(good));
        List<String> amounts =
                List.of("-0.0000000000000000001234", "-12.1234567890123456789", "12.5", "0.1234567890123456789");
        amounts.forEach(amount -> text.append(amount).append(rest.formatted("soon")));
        Path bill = Files.writeString(folder.resolve("bill.csv"), text);
        try (CostStore ours = open(source)) {
            CostImport.focus(bill).into(ours);
        }
        assertThat(copy().imports()).isEqualTo(1);
        String money =
                "SELECT list((billed, billed_rest, line, reason, raw, currency) ORDER BY line)::VARCHAR FROM quarantine";
        assertThat(ask(target, money)).isEqualTo(ask(source, money)).contains("-12.123456789012345678");
    }

    @Test
    void saysWhichStoresItCannotCopy() {
        CostStore other = (CostStore) Proxy.newProxyInstance(
                CostStore.class.getClassLoader(), new Class<?>[] {CostStore.class}, (proxy, method, args) -> null);
        assertThatThrownBy(() -> StoreCopy.from(other).into(other))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("cannot be copied");
        save(source, 1, "1");
        copy();
        try (CostStore ours = open(source);
                CostStore reading = CostStores.open(
                        "duckdb:" + target, StoreOptions.defaults().asReadOnly())) {
            assertThatThrownBy(() -> StoreCopy.from(ours).into(reading)).hasMessageContaining("for reading only");
        }
    }

    private CopyResult copy() {
        try (CostStore ours = CostStores.open(
                        "duckdb:" + source, StoreOptions.defaults().asReadOnly());
                CostStore copy = open(target)) {
            return StoreCopy.from(ours).into(copy);
        }
    }

    private static void save(Path file, int day, String cost) {
        try (CostStore store = open(file)) {
            store.save(snapshot(day, cost));
        }
    }

    private static CostSnapshot snapshot(int day, String cost) {
        return CostSnapshot.builder(ACME, new Period(OCTOBER.start(), NOVEMBER.end()), NOON.plus(Duration.ofDays(day)))
                .chargeSets(List.of(month(OCTOBER, cost), month(NOVEMBER, cost)))
                .build();
    }

    private static ChargeSet month(Period month, String cost) {
        CostRecord charge = CostRecord.builder(month, month, Money.usd(cost)).build();
        return ChargeSet.of(month, Feed.INVOICE, PeriodState.FINAL, true, List.of(charge));
    }

    private static Amounts total(Path file) {
        try (CostStore store = open(file)) {
            return store.query(CostQuery.builder().build()).total();
        }
    }

    private static String ask(Path file, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static CostStore open(Path file) {
        return CostStores.open("duckdb:" + file, KEEPING);
    }
}
