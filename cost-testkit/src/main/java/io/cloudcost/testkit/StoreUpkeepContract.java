package io.cloudcost.testkit;

import static io.cloudcost.testkit.StoreSamples.ACME;
import static io.cloudcost.testkit.StoreSamples.NOON;
import static io.cloudcost.testkit.StoreSamples.NOVEMBER;
import static io.cloudcost.testkit.StoreSamples.OCTOBER;
import static io.cloudcost.testkit.StoreSamples.finding;
import static io.cloudcost.testkit.StoreSamples.invoiced;
import static io.cloudcost.testkit.StoreSamples.pending;
import static io.cloudcost.testkit.StoreSamples.snapshot;
import static io.cloudcost.testkit.StoreSamples.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudcost.StoreException;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.query.CostQuery;
import io.cloudcost.store.CostStores;
import io.cloudcost.store.PruneResult;
import io.cloudcost.store.StoreOptions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store does to look after itself. */
abstract class StoreUpkeepContract extends StorePayersContract {

    @Test
    void isInOrder() {
        fill();
        assertThat(store.upkeep().check()).isEmpty();
    }

    @Test
    void saysWhatItTakes() {
        fill();
        assertThat(store.upkeep().info().rows()).containsEntry("charges", 3L).containsEntry("units", 2L);
        assertThat(store.upkeep().info().engine()).isNotBlank();
        assertThat(store.upkeep().info().schemaVersion()).isPositive();
    }

    @Test
    void removesWhatHadEnded() {
        fill();
        PruneResult would = store.upkeep().prune(NOVEMBER.start(), true);
        assertThat(would.dryRun()).isTrue();
        assertThat(total()).isEqualTo(Amounts.of(Money.usd("7")));
        PruneResult done = store.upkeep().prune(NOVEMBER.start(), false);
        assertThat(done.periods()).isEqualTo(would.periods());
        assertThat(done.charges()).isEqualTo(2);
        assertThat(total()).isEqualTo(Amounts.of(Money.usd("4")));
        assertThat(store.charges(ACME, OCTOBER)).isEmpty();
        assertThat(store.upkeep().check()).isEmpty();
    }

    @Test
    void keepsTheNewestCollectionHoweverOld() {
        fill();
        store.save(snapshot(ACME, NOON.plus(Duration.ofDays(1))).build());
        PruneResult done = store.upkeep().prune(NOON.plus(Duration.ofDays(100)), false);
        assertThat(done.collections()).isEqualTo(1);
        assertThat(store.latest(ACME).orElseThrow().collectedAt()).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThat(store.coverage()).isEmpty();
    }

    @Test
    void doesNotClaimToKnowWhatItRemoved() {
        reopen(StoreOptions.defaults().withKeepReplaced(Duration.ofDays(1000)));
        fill();
        store.upkeep().prune(NOVEMBER.start(), false);
        assertThatThrownBy(() -> store.asOf(NOON).query(CostQuery.builder().build()))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("All is kept since");
    }

    @Test
    void removesOneCustomersOnly() {
        fill();
        try (var other = CostStores.open(address(), StoreOptions.defaults().withCustomerId("other"))) {
            other.save(
                    snapshot(ACME, NOON, invoiced(OCTOBER, usd(OCTOBER, "9"))).build());
            other.upkeep().prune(NOVEMBER.start(), false);
            assertThat(other.coverage()).isEmpty();
        }
        assertThat(total()).isEqualTo(Amounts.of(Money.usd("7")));
    }

    private void fill() {
        store.save(snapshot(
                        ACME,
                        NOON,
                        invoiced(OCTOBER, usd(OCTOBER, "1"), usd(OCTOBER, "2")),
                        pending(NOVEMBER, usd(NOVEMBER, "4")))
                .build());
        store.saveFindings(ACME, NOON, List.of(finding("idle")));
    }
}
