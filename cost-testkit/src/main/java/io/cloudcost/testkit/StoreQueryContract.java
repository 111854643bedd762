package io.cloudcost.testkit;

import static io.cloudcost.testkit.StoreSamples.ACME;
import static io.cloudcost.testkit.StoreSamples.NOON;
import static io.cloudcost.testkit.StoreSamples.NOVEMBER;
import static io.cloudcost.testkit.StoreSamples.OCTOBER;
import static io.cloudcost.testkit.StoreSamples.OTHER;
import static io.cloudcost.testkit.StoreSamples.invoiced;
import static io.cloudcost.testkit.StoreSamples.pending;
import static io.cloudcost.testkit.StoreSamples.snapshot;
import static io.cloudcost.testkit.StoreSamples.usd;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.charge.CostRecord;
import io.cloudcost.focus.Dimension;
import io.cloudcost.focus.FocusColumn;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Money;
import io.cloudcost.model.Period;
import io.cloudcost.model.Tags;
import io.cloudcost.query.CostFilter;
import io.cloudcost.query.CostQuery;
import io.cloudcost.query.CostRow;
import io.cloudcost.query.SnapshotData;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.store.CostStore;
import io.cloudcost.store.CostStores;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a store answers: the same as the charges themselves, also while somebody writes. */
abstract class StoreQueryContract extends StoreUpkeepContract {

    private static final int QUESTIONS = 80;
    private static final int READERS = 3;
    private static final int WRITES = 8;

    static LongStream seeds() {
        return LongStream.of(1, System.nanoTime());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void answersAsTheChargesInMemoryDo(long seed) {
        RandomCosts random = new RandomCosts(seed);
        List<CostSnapshot> snapshots = snapshots(random);
        snapshots.forEach(store::save);
        SnapshotData memory = SnapshotData.of(
                snapshots.stream().flatMap(one -> one.charges().stream()).toList());
        for (int i = 0; i < QUESTIONS; i++) {
            CostQuery query = random.query(List.of(OCTOBER, NOVEMBER));
            assertThat(store.query(query)).as("seed %d, question %d", seed, i).isEqualTo(memory.query(query));
        }
    }

    @Test
    void groupsByColumnTagAndExtension() {
        store.save(snapshot(ACME, NOON, invoiced(OCTOBER, usd(OCTOBER, "1"), usd(OCTOBER, "2")))
                .build());
        CostQuery query = CostQuery.builder()
                .groupBy(FocusColumn.SERVICE_NAME, FocusColumn.REGION_ID)
                .groupBy(Dimension.tag("env"), Dimension.tag("none"), Dimension.parse("x_Units"))
                .build();
        assertThat(store.query(query).rows()).singleElement().satisfies(row -> {
            assertThat(row.group().values()).containsExactly("Cloud Compute", null, "prod", null, "720");
            assertThat(row.cost()).isEqualTo(Money.usd("3"));
            assertThat(row.charges()).isEqualTo(2);
        });
    }

    @Test
    void looksUpManyValuesAsItDoesFew() {
        CostRecord odd = usd(OCTOBER, "1").toBuilder()
                .tags(Tags.of("job", "it's \"odd\", [1]"))
                .build();
        CostRecord untagged = usd(OCTOBER, "4").toBuilder().tags(Tags.none()).build();
        store.save(snapshot(ACME, NOON, invoiced(OCTOBER, odd, usd(OCTOBER, "2"), untagged))
                .build());
        Set<String> many = IntStream.range(0, 1_000).mapToObj(i -> "job-" + i).collect(Collectors.toSet());
        many.add("it's \"odd\", [1]");
        CostFilter jobs = CostFilter.in(Dimension.tag("job"), many);
        assertThat(costs(CostQuery.builder().where(jobs).build())).containsExactly(Money.usd("1"));
        assertThat(costs(CostQuery.builder().where(jobs.negate()).build())).containsExactly(Money.usd("6"));
    }

    @Test
    void saysHowManyChargesLackTheMetric() {
        CostRecord known =
                usd(OCTOBER, "1").toBuilder().effectiveCost(Money.usd("0")).build();
        CostRecord euro = StoreSamples.charge(OCTOBER, Money.of("9", "EUR"), null);
        store.save(snapshot(ACME, NOON, invoiced(OCTOBER, known, usd(OCTOBER, "2"), euro))
                .build());
        CostQuery query = CostQuery.builder().metric(FocusColumn.EFFECTIVE_COST).build();
        assertThat(store.query(query).rows())
                .containsExactly(
                        new CostRow(FocusColumn.EFFECTIVE_COST, Map.of(), null, "USD", BigDecimal.ZERO, 2, 1),
                        new CostRow(FocusColumn.EFFECTIVE_COST, Map.of(), null, "EUR", null, 1, 1));
    }

    @Test
    void keepsACurrencyApartThatAddsUpToNothing() {
        CostRecord one = usd(OCTOBER, "1");
        CostRecord euro = StoreSamples.charge(OCTOBER, Money.of("9", "EUR"), null);
        CostRecord credit = StoreSamples.charge(OCTOBER, Money.of("-9", "EUR"), null);
        CostQuery query = CostQuery.builder().groupBy(FocusColumn.SERVICE_NAME).build();
        store.save(snapshot(ACME, NOON, invoiced(OCTOBER, one)).build());
        assertThat(costs(query)).containsExactly(Money.usd("1"));
        store.save(snapshot(ACME, NOON.plusSeconds(1), invoiced(OCTOBER, one, euro, credit))
                .build());
        assertThat(costs(query)).containsExactlyInAnyOrder(Money.usd("1"), Money.of("0", "EUR"));
    }

    @Test
    void letsReadersSeeEitherTheOldOrTheNewButNothingBetween() throws Exception {
        store.save(monthOf(0));
        ExecutorService threads = Executors.newFixedThreadPool(READERS + 1);
        try {
            Future<?> writer =
                    threads.submit(() -> IntStream.rangeClosed(1, WRITES).forEach(round -> store.save(monthOf(round))));
            List<Future<?>> readers = IntStream.range(0, READERS)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> readUntilDone(writer)))
                    .toList();
            writer.get();
            for (Future<?> reader : readers) {
                reader.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(total()).isEqualTo(Amounts.of(Money.usd(BigDecimal.valueOf(50L * WRITES))));
    }

    @Test
    void takesWritersOfOneUnitInTurn() throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(READERS);
        try (CostStore other = CostStores.open(address())) {
            List<Future<?>> writers = new ArrayList<>();
            for (int round = 1; round <= WRITES; round++) {
                CostSnapshot month = monthOf(round);
                CostStore writer = round % 2 == 0 ? store : other;
                writers.add(threads.submit(() -> writer.save(month)));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(store.coverage()).hasSize(1);
        assertThat(total()).isEqualTo(Amounts.of(Money.usd(BigDecimal.valueOf(50L * WRITES))));
    }

    private List<Money> costs(CostQuery query) {
        return store.query(query).rows().stream().map(CostRow::cost).toList();
    }

    /** Fifty charges that each cost as much as the round's number. */
    private static CostSnapshot monthOf(int round) {
        CostRecord[] charges = Stream.generate(() -> usd(NOVEMBER, String.valueOf(round)))
                .limit(50)
                .toArray(CostRecord[]::new);
        return snapshot(ACME, NOON.plusSeconds(round), pending(NOVEMBER, charges))
                .build();
    }

    private void readUntilDone(Future<?> writer) {
        do {
            CostRow row = store.query(CostQuery.builder().build()).rows().get(0);
            assertThat(row.charges()).isEqualTo(50);
            assertThat(row.known().orElseThrow().amount().remainder(BigDecimal.valueOf(50)))
                    .isZero();
            assertThat(store.latest(ACME).orElseThrow().charges()).hasSize(50);
        } while (!writer.isDone());
    }

    private static List<CostSnapshot> snapshots(RandomCosts random) {
        return List.of(
                snapshot(
                                ACME,
                                NOON,
                                invoiced(OCTOBER, charges(random, OCTOBER)),
                                pending(NOVEMBER, charges(random, NOVEMBER)))
                        .build(),
                snapshot(
                                OTHER,
                                NOON,
                                invoiced(NOVEMBER, charges(random, NOVEMBER)),
                                pending(NOVEMBER, charges(random, NOVEMBER)))
                        .build());
    }

    private static CostRecord[] charges(RandomCosts random, Period month) {
        return random.charges(month, 60).toArray(CostRecord[]::new);
    }
}
