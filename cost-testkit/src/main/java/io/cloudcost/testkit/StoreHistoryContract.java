package io.cloudcost.testkit;

import static io.cloudcost.testkit.StoreSamples.ACME;
import static io.cloudcost.testkit.StoreSamples.NOON;
import static io.cloudcost.testkit.StoreSamples.OCTOBER;
import static io.cloudcost.testkit.StoreSamples.finding;
import static io.cloudcost.testkit.StoreSamples.invoice;
import static io.cloudcost.testkit.StoreSamples.invoiced;
import static io.cloudcost.testkit.StoreSamples.pending;
import static io.cloudcost.testkit.StoreSamples.snapshot;
import static io.cloudcost.testkit.StoreSamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.StoreException;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.query.CostData;
import io.cloudcost.query.CostQuery;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.Invoice;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.store.StoreOptions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store says of the past. */
abstract class StoreHistoryContract extends StoreContract {

    private static final Duration DAY = Duration.ofDays(1);
    private static final StoreOptions KEEPING = StoreOptions.defaults().withKeepReplaced(Duration.ofDays(10));

    @Test
    void knowsWhatItKnewThen() {
        reopen(KEEPING);
        read(0, pending(OCTOBER, usd(OCTOBER, "1")));
        read(1, pending(OCTOBER, usd(OCTOBER, "2"), usd(OCTOBER, "3")));
        read(2, invoiced(OCTOBER, usd(OCTOBER, "4")));
        assertThat(totalAt(-1)).isEqualTo(Amounts.none());
        assertThat(totalAt(0)).isEqualTo(Amounts.of(Money.usd("1")));
        assertThat(store.asOf(day(1).minusNanos(1)).query(all()).total()).isEqualTo(Amounts.of(Money.usd("1")));
        assertThat(totalAt(1)).isEqualTo(Amounts.of(Money.usd("5")));
        assertThat(totalAt(2)).isEqualTo(Amounts.of(Money.usd("4")));
        assertThat(total()).isEqualTo(Amounts.of(Money.usd("4")));
    }

    @Test
    void doesNotCountWhatItKnewOnceAmongWhatItHolds() {
        reopen(KEEPING);
        read(0, pending(OCTOBER, usd(OCTOBER, "1")));
        read(1, pending(OCTOBER, usd(OCTOBER, "2")));
        assertThat(store.coverage()).hasSize(1);
        assertThat(store.charges(ACME, OCTOBER)).hasSize(1);
        assertThat(total()).isEqualTo(Amounts.of(Money.usd("2")));
    }

    @Test
    void saysSinceWhenAllIsKept() {
        read(0, pending(OCTOBER, usd(OCTOBER, "1")));
        read(1, pending(OCTOBER, usd(OCTOBER, "2")));
        assertThat(totalAt(1)).isEqualTo(Amounts.of(Money.usd("2")));
        CostData before = store.asOf(day(1).minusNanos(1));
        assertThatThrownBy(() -> before.query(all()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("All is kept since " + day(1));
    }

    @Test
    void forgetsWhatWasReplacedLongAgo() {
        reopen(KEEPING);
        for (int day : List.of(0, 1, 5, 12)) {
            read(day, pending(OCTOBER, usd(OCTOBER, String.valueOf(day))));
        }
        assertThat(totalAt(1)).isEqualTo(Amounts.of(Money.usd("1")));
        assertThat(totalAt(11)).isEqualTo(Amounts.of(Money.usd("5")));
        CostData before = store.asOf(day(0));
        assertThatThrownBy(() -> before.query(all())).hasMessageContaining("All is kept since " + day(1));
    }

    @Test
    void remembersNoChangeWhereTheSameWasReadTwice() {
        reopen(KEEPING);
        read(0, pending(OCTOBER, usd(OCTOBER, "1")));
        read(0, pending(OCTOBER, usd(OCTOBER, "1")));
        assertThat(totalAt(0)).isEqualTo(Amounts.of(Money.usd("1")));
        assertThat(totalAt(-1)).isEqualTo(Amounts.none());
    }

    @Test
    void removesOldInventoryButNoChargesAndNoInvoices() {
        reopen(StoreOptions.defaults().withKeepInventory(DAY));
        collect(0, invoice("1", PartStatus.READ), invoice("2", PartStatus.READ));
        store.saveFindings(ACME, day(0), List.of(finding("old")));
        collect(3, invoice("2", PartStatus.READ));
        collect(4, invoice("2", PartStatus.NOT_ASKED));
        store.saveFindings(ACME, day(4), List.of(finding("new")));
        assertThat(store.invoices(ACME)).extracting(Invoice::id).containsExactly("1", "2");
        assertThat(store.invoices(ACME)).extracting(Invoice::lines).containsOnly(PartStatus.READ);
        assertThat(store.findings(ACME)).extracting("rule").containsExactly("new");
        assertThat(store.latest(ACME).orElseThrow().resources()).hasSize(3);
        assertThat(total()).isEqualTo(Amounts.of(Money.usd("7.25")));
    }

    private void collect(int day, Invoice... invoices) {
        store.save(snapshot(ACME, day(day), invoiced(OCTOBER, usd(OCTOBER, "7.25")))
                .resources(StoreSamples.resources())
                .invoices(List.of(invoices))
                .build());
    }

    private void read(int day, ChargeSet set) {
        store.save(snapshot(ACME, day(day), set).build());
    }

    private Amounts totalAt(int day) {
        return store.asOf(day(day)).query(all()).total();
    }

    private static Instant day(int number) {
        return NOON.plus(DAY.multipliedBy(number));
    }

    private static CostQuery all() {
        return CostQuery.builder().build();
    }
}
