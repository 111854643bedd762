package io.cloudcost.testkit;

import static io.cloudcost.testkit.StoreSamples.ACME;
import static io.cloudcost.testkit.StoreSamples.NOON;
import static io.cloudcost.testkit.StoreSamples.NOVEMBER;
import static io.cloudcost.testkit.StoreSamples.OCTOBER;
import static io.cloudcost.testkit.StoreSamples.OTHER;
import static io.cloudcost.testkit.StoreSamples.charge;
import static io.cloudcost.testkit.StoreSamples.finding;
import static io.cloudcost.testkit.StoreSamples.invoice;
import static io.cloudcost.testkit.StoreSamples.invoiced;
import static io.cloudcost.testkit.StoreSamples.partly;
import static io.cloudcost.testkit.StoreSamples.pending;
import static io.cloudcost.testkit.StoreSamples.snapshot;
import static io.cloudcost.testkit.StoreSamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.cloudcost.StoreException;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.json.CostJson;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.query.CostQuery;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Coverage;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Part;
import io.cloudcost.snapshot.PartStatus;
import io.cloudcost.snapshot.PeriodState;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.StoreOptions;
import io.cloudcost.store.StoredCoverage;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

/**
 * What every store must do. An engine's test extends this and says where its store is; each test starts with an empty
 * one.
 */
public abstract class CostStoreContractTest extends StoreQueryContract {

    /** For subclasses. */
    protected CostStoreContractTest() {}

    /** The address of a store that is empty when a test starts; within a test always the same. */
    @Override
    protected abstract String address();

    @Test
    void isEmptyAtFirst() {
        assertThat(store.latest(ACME)).isEmpty();
        assertThat(store.inventory(ACME)).isEmpty();
        assertThat(store.sources()).isEmpty();
        assertThat(store.coverage()).isEmpty();
        assertThat(store.invoices(ACME)).isEmpty();
        assertThat(store.finalInvoices(ACME)).isEmpty();
        assertThat(store.findings(ACME)).isEmpty();
        assertThat(store.query(CostQuery.builder().build()).rows()).isEmpty();
    }

    @Test
    void givesBackTheNewestSnapshotWhole() {
        CostSnapshot full = StoreSamples.full();
        store.save(full);
        store.save(full.toBuilder().build());
        assertThat(latest()).isEqualTo(CostJson.write(full));
        assertThat(store.inventory(ACME)).isNotEmpty().isEqualTo(full.resources());
        assertThat(store.latest(ACME).orElseThrow().ledger())
                .isEqualTo(full.ledger())
                .isNotEmpty();
        assertThat(store.sources()).containsExactly(ACME);
    }

    @Test
    void givesBackTheNewestInventoryThatIsAskedFor() {
        CostSnapshot full = StoreSamples.full();
        Instant collected = full.collectedAt();
        Instant later = collected.plusSeconds(3600);
        store.save(full);
        store.save(snapshot(ACME, later).build());
        assertThat(store.inventory(ACME, Instant.EPOCH, it -> true))
                .hasValueSatisfying(it -> assertThat(it.collectedAt()).isEqualTo(later));
        assertThat(store.inventory(ACME, collected, it -> it.collectedAt().isBefore(later)))
                .hasValueSatisfying(it -> assertThat(it.resources()).isEqualTo(full.resources()));
        assertThat(store.inventory(ACME, collected, it -> false)).isEmpty();
        assertThat(store.inventory(ACME, later.plusSeconds(1), it -> true)).isEmpty();
    }

    @Test
    void keepsWhatItHasWhenItIsOpenedAgain() {
        store.save(StoreSamples.full());
        reopen();
        assertThat(latest()).isEqualTo(CostJson.write(StoreSamples.full()));
    }

    @Test
    void tellsTheSameTwiceWithoutChange() {
        store.save(StoreSamples.full());
        List<StoredCoverage> coverage = store.coverage();
        store.save(StoreSamples.full());
        assertThat(store.coverage()).isEqualTo(coverage);
        assertThat(total()).isEqualTo(Amounts.of(Money.usd("8.75")));
        assertThat(latest()).isEqualTo(CostJson.write(StoreSamples.full()));
    }

    @Test
    void putsANewReadingInPlaceOfTheOld() {
        store.save(snapshot(ACME, NOON, invoiced(OCTOBER, usd(OCTOBER, "1"), usd(OCTOBER, "2")))
                .build());
        ChargeSet restated = invoiced(OCTOBER, usd(OCTOBER, "2.5"));
        assertThat(store.save(snapshot(ACME, NOON.plusSeconds(1), restated).build())
                        .replaced())
                .containsExactly(restated.coverage());
        assertThat(total()).isEqualTo(Amounts.of(Money.usd("2.5")));
    }

    @Test
    void leavesAloneWhatASnapshotDoesNotTellOf() {
        store.save(snapshot(ACME, NOON, invoiced(OCTOBER, usd(OCTOBER, "1"))).build());
        store.save(snapshot(ACME, NOON.plusSeconds(1), pending(NOVEMBER, usd(NOVEMBER, "2")))
                .build());
        assertThat(total()).isEqualTo(Amounts.of(Money.usd("3")));
    }

    @Test
    void neverCutsAMonthToItsTail() {
        Coverage tail = partly(OCTOBER, usd(OCTOBER, "0.1")).coverage();
        store.save(snapshot(ACME, NOON, invoiced(OCTOBER, usd(OCTOBER, "1"))).build());
        var result = store.save(snapshot(ACME, NOON.plusSeconds(1), partly(OCTOBER, usd(OCTOBER, "0.1")))
                .build());
        assertThat(result.skipped()).containsExactly(tail);
        assertThat(result.replaced()).isEmpty();
        assertThat(total()).isEqualTo(Amounts.of(Money.usd("1")));
    }

    @Test
    void takesAnEmptyButCompleteReadingForWhatItIs() {
        store.save(snapshot(ACME, NOON, pending(NOVEMBER, usd(NOVEMBER, "5"))).build());
        store.save(snapshot(ACME, NOON.plusSeconds(1), pending(NOVEMBER)).build());
        assertThat(total()).isEqualTo(Amounts.none());
        assertThat(store.coverage()).extracting(unit -> unit.coverage().rows()).containsExactly(0L);
    }

    @Test
    void doesNotLetAnOlderReadingReplaceANewer() {
        store.save(snapshot(ACME, NOON, pending(NOVEMBER, usd(NOVEMBER, "5"))).build());
        ChargeSet older = pending(NOVEMBER, usd(NOVEMBER, "4"));
        assertThat(store.save(snapshot(ACME, NOON.minusSeconds(1), older).build())
                        .skipped())
                .containsExactly(older.coverage());
        assertThat(total()).isEqualTo(Amounts.of(Money.usd("5")));
        assertThat(store.latest(ACME).orElseThrow().collectedAt()).isEqualTo(NOON);
    }

    @Test
    void sumsOneFeedPerPeriodAndKeepsTheOthers() {
        store.save(snapshot(ACME, NOON, pending(NOVEMBER, usd(NOVEMBER, "5"))).build());
        store.save(snapshot(ACME, NOON.plusSeconds(1), invoiced(NOVEMBER, usd(NOVEMBER, "6")))
                .build());
        store.save(snapshot(ACME, NOON.plusSeconds(2), pending(NOVEMBER, usd(NOVEMBER, "7")))
                .build());
        assertThat(total()).isEqualTo(Amounts.of(Money.usd("6")));
        assertThat(store.coverage())
                .extracting(unit -> unit.coverage().feed(), StoredCoverage::speaks)
                .containsExactly(tuple(Feed.INVOICE, true), tuple(Feed.PENDING, false));
        assertThat(store.latest(ACME).orElseThrow().charges()).containsExactly(usd(NOVEMBER, "6"));
    }

    @Test
    void sumsAllAccountsButReadsThemApart() {
        store.save(snapshot(ACME, NOON, invoiced(OCTOBER, usd(OCTOBER, "1"))).build());
        store.save(snapshot(OTHER, NOON, invoiced(OCTOBER, usd(OCTOBER, "2"))).build());
        assertThat(total()).isEqualTo(Amounts.of(Money.usd("3")));
        assertThat(store.sources()).containsExactly(ACME, OTHER);
        assertThat(store.latest(OTHER).orElseThrow().charges()).containsExactly(usd(OCTOBER, "2"));
    }

    @Test
    void keepsCustomersApart() {
        CostSnapshot theirs = snapshot(ACME, NOON, invoiced(OCTOBER, usd(OCTOBER, "2")))
                .customerId("it's theirs")
                .build();
        try (CostStore other =
                CostStores.open(address(), StoreOptions.defaults().withCustomerId("it's theirs"))) {
            store.save(
                    snapshot(ACME, NOON, invoiced(OCTOBER, usd(OCTOBER, "1"))).build());
            other.save(theirs);
            assertThat(total()).isEqualTo(Amounts.of(Money.usd("1")));
            assertThat(other.query(CostQuery.builder().build()).total()).isEqualTo(Amounts.of(Money.usd("2")));
            assertThat(other.latest(ACME).orElseThrow().customerId()).contains("it's theirs");
            assertThat(store.latest(ACME).orElseThrow().customerId()).isEmpty();
            assertThat(other.coverage()).extracting(StoredCoverage::customerId).containsExactly("it's theirs");
            other.save(snapshot(OTHER, NOON).build());
            assertThat(other.latest(OTHER).orElseThrow().customerId()).contains("it's theirs");
        }
        assertThatThrownBy(() -> store.save(theirs))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("belongs to customer 'it's theirs'");
    }

    @Test
    void tellsWhatWasReadAndWhatNot() {
        store.save(StoreSamples.full());
        CostSnapshot failed = snapshot(ACME, NOON.plusSeconds(1))
                .part(Part.INSTANCES, PartStatus.FAILED)
                .build();
        store.save(failed);
        assertThat(store.latest(ACME).orElseThrow().part(Part.INSTANCES)).isEqualTo(PartStatus.FAILED);
        assertThat(store.latest(ACME).orElseThrow().resources()).isEmpty();
    }

    @Test
    void knowsTheInvoicesOfAllCollections() {
        store.save(snapshot(ACME, NOON)
                .invoices(List.of(invoice("1", PartStatus.READ)))
                .build());
        store.save(snapshot(ACME, NOON.plusSeconds(1))
                .invoices(List.of(invoice("1", PartStatus.NOT_ASKED), invoice("2", PartStatus.FAILED)))
                .build());
        assertThat(store.invoices(ACME))
                .containsExactly(invoice("1", PartStatus.READ), invoice("2", PartStatus.FAILED));
    }

    @Test
    void namesTheInvoicesThatNeedNotBeReadAgain() {
        store.save(snapshot(
                        ACME,
                        NOON,
                        invoiced(OCTOBER, charge(OCTOBER, Money.usd("1"), "final")),
                        ChargeSet.of(
                                NOVEMBER,
                                Feed.INVOICE,
                                PeriodState.SETTLING,
                                true,
                                List.of(charge(NOVEMBER, Money.usd("1"), "settling"))))
                .build());
        assertThat(store.finalInvoices(ACME)).containsExactly("final");
        assertThat(store.finalInvoices(OTHER)).isEmpty();
    }

    @Test
    void givesBackTheNewestFindings() {
        store.saveFindings(ACME, NOON, List.of(finding("b"), finding("a")));
        store.saveFindings(OTHER, NOON, List.of(finding("c")));
        assertThat(store.findings(ACME)).containsExactly(finding("b"), finding("a"));
        store.saveFindings(ACME, NOON, List.of(finding("a")));
        assertThat(store.findings(ACME)).containsExactly(finding("a"));
        store.saveFindings(ACME, NOON.plusSeconds(1), List.of());
        assertThat(store.findings(ACME)).isEmpty();
    }

    @Test
    void keepsEveryDigit() {
        List<CostRecord> charges = List.of(
                usd(OCTOBER, "12345678901234567890.000000000000000001"),
                usd(OCTOBER, "-0.00000000000000000000000000000000000001"),
                usd(OCTOBER, "0.1"));
        store.save(snapshot(ACME, NOON, invoiced(OCTOBER, charges.toArray(CostRecord[]::new)))
                .build());
        assertThat(store.latest(ACME).orElseThrow().charges()).isEqualTo(charges);
        assertThat(total())
                .isEqualTo(Amounts.of(Money.usd("12345678901234567890.10000000000000000099999999999999999999")));
    }

    @Test
    void refusesWhatItCannotKeepExactly() {
        store.save(snapshot(ACME, NOON, invoiced(OCTOBER, usd(OCTOBER, "1"))).build());
        CostRecord huge = CostRecord.builder(OCTOBER, OCTOBER, Money.usd("1"))
                .consumed(BigDecimal.TEN.pow(90), "Bytes")
                .build();
        assertThatThrownBy(() ->
                        store.save(snapshot(ACME, NOON.plusSeconds(1), invoiced(OCTOBER, usd(OCTOBER, "2"), huge))
                                .build()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining(FocusColumn.CONSUMED_QUANTITY.columnName());
        assertThat(total()).isEqualTo(Amounts.of(Money.usd("1")));
        assertThat(store.latest(ACME).orElseThrow().collectedAt()).isEqualTo(NOON);
    }

    @Test
    void keepsTheOldDataWhenWritingFails() {
        store.save(StoreSamples.full());
        AtomicBoolean broken = new AtomicBoolean();
        CloudResource resource =
                new BreakingResource(StoreSamples.resources().get(0).info(), broken);
        CostSnapshot next = snapshot(ACME, NOON.plusSeconds(1), invoiced(OCTOBER, usd(OCTOBER, "999")))
                .resources(List.of(resource))
                .build();
        broken.set(true);
        assertThatThrownBy(() -> store.save(next)).hasStackTraceContaining("the disk is on fire");
        assertThat(latest()).isEqualTo(CostJson.write(StoreSamples.full()));
    }
}
