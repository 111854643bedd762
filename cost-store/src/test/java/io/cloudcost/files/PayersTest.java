package io.cloudcost.files;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.copy.StoreCopy;
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
import io.cloudcost.store.StoredCoverage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A payer's billing file beside what its member told itself. */
class PayersTest {

    private static final Source MEMBER = new Source("aws", "444455556666");
    private static final Period OCTOBER = Period.month(YearMonth.of(2026, 10));
    private static final String HEADER = "bill/PayerAccountId,bill/BillingPeriodStartDate,bill/BillingPeriodEndDate,"
            + "lineItem/UsageAccountId,lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,"
            + "lineItem/UnblendedCost,lineItem/CurrencyCode\n";

    @TempDir
    private Path folder;

    private CostStore store;

    @BeforeEach
    void saveTheMembers() {
        store = CostStores.open("duckdb::memory:");
        CostRecord charge = CostRecord.builder(OCTOBER, OCTOBER, Money.usd("7")).build();
        store.save(CostSnapshot.builder(MEMBER, OCTOBER, Instant.parse("2026-11-20T12:00:00Z"))
                .chargeSets(List.of(ChargeSet.of(OCTOBER, Feed.API, PeriodState.SETTLING, true, List.of(charge))))
                .build());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void thePayersFileCountsAndTheMembersOwnIsSilent() throws IOException {
        load("30", MEMBER.account());
        assertThat(total(store)).isEqualTo(Amounts.of(Money.usd("30")));
        load("20", "777788889999");
        assertThat(total(store)).isEqualTo(Amounts.of(Money.usd("27")));
    }

    @Test
    void isSoInACopyToo() throws IOException {
        load("30", MEMBER.account());
        try (CostStore copy = CostStores.open("duckdb::memory:")) {
            StoreCopy.from(store).into(copy);
            assertThat(copy.coverage()).isEqualTo(store.coverage());
            assertThat(copy.coverage()).extracting(StoredCoverage::speaks).containsExactly(true, false);
            assertThat(total(copy)).isEqualTo(Amounts.of(Money.usd("30")));
        }
    }

    private void load(String cost, String account) throws IOException {
        Path file = Files.writeString(
                folder.resolve("cur.csv"),
                HEADER + "111122223333,2026-10-01T00:00:00Z,2026-11-01T00:00:00Z," + account
                        + ",Usage,2026-10-02T00:00:00Z,2026-10-02T01:00:00Z," + cost + ",USD\n");
        CostImport.awsCur(file).into(store);
    }

    private static Amounts total(CostStore store) {
        return store.query(CostQuery.builder().build()).total();
    }
}
