package io.cloudcost.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudcost.CollectRequest;
import io.cloudcost.CollectSink;
import io.cloudcost.CostCollector;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every collector must do wherever it reads: from a fake cloud, an emulator or a test account that nobody changes. */
@Timeout(120)
public abstract class CollectorReadContractTest {

    private AccountFixture cloud;

    /** For subclasses. */
    protected CollectorReadContractTest() {}

    /** Makes the account ready. */
    protected abstract AccountFixture start();

    @BeforeEach
    final void startCloud() {
        cloud = start();
    }

    @AfterEach
    final void stopCloud() {
        cloud.close();
    }

    @Test
    void readsTheSameTwice() {
        CostSnapshot once = collect();
        assertSame(collect(), once);
    }

    @Test
    void chargesAddUpToTheirCoverage() {
        for (ChargeSet set : collect().chargeSets()) {
            assertThat(set.coverage().rows()).isEqualTo(set.charges().size());
            assertThat(set.coverage().total())
                    .isEqualTo(
                            set.charges().stream().map(CostRecord::billedCost).collect(Amounts.summing()));
            assertThat(set.charges())
                    .allMatch(charge ->
                            charge.billingPeriod().equals(set.coverage().billingPeriod()));
        }
    }

    @Test
    void handsToASinkWhatASnapshotKeeps() {
        CostSnapshot kept = collect();
        Sink sink = new Sink();
        CostSnapshot streamed = collector().collect(CollectRequest.defaults(), sink);
        assertThat(sink.resources).containsExactlyInAnyOrderElementsOf(kept.resources());
        assertThat(sink.charges)
                .containsExactlyInAnyOrderElementsOf(kept.chargeSets().stream()
                        .flatMap(set -> set.charges().stream())
                        .toList());
        assertThat(streamed.coverage()).isEqualTo(kept.coverage());
        assertThat(streamed.resources()).isEmpty();
        assertThat(sink.threads).isLessThanOrEqualTo(1);
    }

    @Test
    void showsNoSecret() {
        CostSnapshot snapshot = collect();
        List<Object> shown = new ArrayList<>(snapshot.resources());
        shown.addAll(snapshot.charges());
        shown.addAll(snapshot.issues());
        shown.add(snapshot.account());
        shown.add(collector());
        assertThat(shown).noneMatch(each -> each.toString().contains(cloud.secretMark()));
    }

    final AccountFixture cloud() {
        return cloud;
    }

    final CostCollector collector() {
        return cloud.builder().build();
    }

    final CostSnapshot collect() {
        return collector().collect();
    }

    static void assertSame(CostSnapshot actual, CostSnapshot expected) {
        assertThat(actual.issues()).isEqualTo(expected.issues());
        assertThat(actual.parts()).isEqualTo(expected.parts());
        assertThat(actual.coverage()).isEqualTo(expected.coverage());
        assertThat(actual.invoices()).isEqualTo(expected.invoices());
        assertThat(difference(actual.resources(), expected.resources())).isEmpty();
        assertThat(difference(actual.charges(), expected.charges())).isEmpty();
    }

    /** The first place where they differ; short, since thousands of equal ones would hide the one that is not. */
    private static <T> List<T> difference(List<T> actual, List<T> expected) {
        if (actual.equals(expected)) {
            return List.of();
        }
        int common = Math.min(actual.size(), expected.size());
        int first = IntStream.range(0, common)
                .filter(at -> !actual.get(at).equals(expected.get(at)))
                .findFirst()
                .orElse(common);
        return Stream.of(actual, expected)
                .filter(list -> first < list.size())
                .map(list -> list.get(first))
                .toList();
    }

    private static final class Sink implements CollectSink {
        private final List<CloudResource> resources = new ArrayList<>();
        private final List<CostRecord> charges = new ArrayList<>();
        private int inside;
        private int threads;

        @Override
        public void charges(Period billingPeriod, Feed feed, List<CostRecord> batch) {
            enter();
            charges.addAll(batch);
            inside--;
        }

        @Override
        public void resources(List<? extends CloudResource> batch) {
            enter();
            resources.addAll(batch);
            inside--;
        }

        private void enter() {
            inside++;
            threads = Math.max(threads, inside);
        }
    }
}
