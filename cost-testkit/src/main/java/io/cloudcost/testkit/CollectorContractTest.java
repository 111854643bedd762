package io.cloudcost.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudcost.AccessCheck;
import io.cloudcost.AuthenticationException;
import io.cloudcost.CollectRequest;
import io.cloudcost.CollectSink;
import io.cloudcost.CollectionCancelledException;
import io.cloudcost.CostCollector;
import io.cloudcost.CostException;
import io.cloudcost.charge.CostRecord;
import io.cloudcost.model.Amounts;
import io.cloudcost.model.Period;
import io.cloudcost.resource.CloudResource;
import io.cloudcost.simulator.Fault;
import io.cloudcost.simulator.Faults;
import io.cloudcost.snapshot.ChargeSet;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Feed;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.PartStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every collector must do, checked against a fake cloud. Subclass it, and say how to start that cloud. */
@Timeout(120)
public abstract class CollectorContractTest {

    private CloudFixture cloud;

    /** For subclasses. */
    protected CollectorContractTest() {}

    /** Starts the fake cloud, with at least two pages in its list. */
    protected abstract CloudFixture start();

    /** How long a collection may wait for an answer that never comes; all else must be read in this time. */
    protected Duration patience() {
        return Duration.ofSeconds(10);
    }

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
        assertThat(once.part(cloud.listPart())).isEqualTo(PartStatus.READ);
        assertThat(once.resources()).isNotEmpty();
        assertThat(once.charges()).isNotEmpty();
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
    void ignoresFieldsThatItDoesNotKnow() {
        CostSnapshot plain = collect();
        cloud.fault(cloud.extraFields());
        assertSame(collect(), plain);
    }

    @Test
    void waitsWhenItIsTooFast() {
        CostSnapshot plain = collect();
        cloud.fault(Faults.status(429).retryAfter("1").on(cloud.listPath()).times(1));
        CostSnapshot throttled = collect();
        assertSame(throttled, plain);
        assertThat(throttled.stats().rateLimited()).isEqualTo(1);
        assertThat(throttled.stats().retries()).isEqualTo(1);
    }

    @Test
    void triesAgainWhatMayPass() {
        CostSnapshot plain = collect();
        cloud.fault(Faults.status(503).html().on(cloud.listPath()).times(1));
        assertSame(collect(), plain);
        cloud.clearFaults();
        cloud.fault(Faults.reset().on(cloud.listPath()).times(1));
        assertSame(collect(), plain);
    }

    @Test
    void aBrokenAnswerIsNoEmptyList() {
        for (Fault fault :
                List.of(Faults.truncatedJson(), Faults.htmlInsteadOfJson(), Faults.body("{}"), Faults.cut())) {
            cloud.clearFaults();
            cloud.fault(fault.on(cloud.listPath()));
            isMissing(collect(), PartStatus.FAILED);
        }
    }

    @Test
    void keepsThePagesBeforeABrokenOne() {
        cloud.fault(Faults.status(500).on(cloud.listPath()).after(1));
        isMissing(collect(), PartStatus.PARTLY);
    }

    @Test
    void losesNoMoreThanThePartThatIsDenied() {
        cloud.fault(cloud.denied().on(cloud.listPath()));
        CostSnapshot snapshot = collect();
        isMissing(snapshot, PartStatus.FAILED);
        assertThat(snapshot.charges()).isNotEmpty();
    }

    @Test
    void endsAListThatLeadsBackToItself() {
        cloud.fault(cloud.repeatedCursor().on(cloud.listPath()));
        isMissing(collect(), PartStatus.PARTLY);
    }

    @Test
    void throwsWhereNothingOfTheAccountCanBeRead() {
        cloud.fault(cloud.unauthorized());
        Throwable failure = catchThrowable(this::collect);
        assertThat(failure).isInstanceOf(AuthenticationException.class);
        assertThat(failure.getMessage()).doesNotContain(cloud.secretMark());
        AccessCheck check = collector().check();
        assertThat(check.ok()).isFalse();
        assertThat(check.toString()).doesNotContain(cloud.secretMark());
    }

    @Test
    void saysWhatTheCredentialsMayRead() {
        AccessCheck check = collector().check();
        assertThat(check.issues()).isEmpty();
        assertThat(check.ok()).isTrue();
        assertThat(check.accountRead()).isPresent();
        cloud.fault(cloud.denied().on(cloud.listPath()));
        assertThat(collector().check().access()).containsEntry(cloud.listPart(), AccessCheck.Access.DENIED);
    }

    @Test
    void atTheTimeoutWhatWasReadIsKept() {
        cloud.fault(Faults.stall().on(cloud.listPath()));
        CostSnapshot snapshot =
                collector().collect(CollectRequest.builder().timeout(patience()).build());
        isMissing(snapshot, PartStatus.FAILED);
        assertThat(snapshot.charges()).isNotEmpty();
    }

    @Test
    void canBeCancelled() throws Exception {
        cloud.fault(Faults.stall());
        CountDownLatch under = new CountDownLatch(1);
        CompletableFuture<CostSnapshot> future = collector().collectAsync();
        Thread caller = new Thread(() -> {
            assertThatThrownBy(() -> collect()).isInstanceOf(CollectionCancelledException.class);
            under.countDown();
        });
        caller.start();
        caller.interrupt();
        under.await();
        assertThat(future.cancel(true)).isTrue();
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

    private CostCollector collector() {
        return cloud.builder().build();
    }

    private CostSnapshot collect() throws CostException {
        return collector().collect();
    }

    private void isMissing(CostSnapshot snapshot, PartStatus status) {
        assertThat(snapshot.part(cloud.listPart())).isEqualTo(status);
        assertThat(snapshot.isComplete()).isFalse();
        assertThat(snapshot.issues()).extracting(Issue::part).contains(cloud.listPart());
    }

    private static void assertSame(CostSnapshot actual, CostSnapshot expected) {
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
