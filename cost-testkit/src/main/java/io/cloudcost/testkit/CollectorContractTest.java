package io.cloudcost.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.cloudcost.AccessCheck;
import io.cloudcost.AuthenticationException;
import io.cloudcost.CollectRequest;
import io.cloudcost.CollectionCancelledException;
import io.cloudcost.simulator.Fault;
import io.cloudcost.simulator.Faults;
import io.cloudcost.snapshot.CostSnapshot;
import io.cloudcost.snapshot.Issue;
import io.cloudcost.snapshot.PartStatus;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every collector must do, checked against a fake cloud. Subclass it, and say how to start that cloud. */
public abstract class CollectorContractTest extends CollectorReadContractTest {

    private CloudFixture cloud;

    /** For subclasses. */
    protected CollectorContractTest() {}

    /** Starts the fake cloud, with at least two pages in its list. */
    @Override
    protected abstract CloudFixture start();

    /** The longest that a collection may wait for an answer that never comes; all else must be read in this time. */
    protected Duration patience() {
        return Duration.ofSeconds(10);
    }

    @BeforeEach
    final void knowFaults() {
        cloud = (CloudFixture) cloud();
    }

    @Test
    void readsItsListAndCharges() {
        CostSnapshot snapshot = collect();
        assertThat(snapshot.part(cloud.listPart())).isEqualTo(PartStatus.READ);
        assertThat(snapshot.resources()).isNotEmpty();
        assertThat(snapshot.charges()).isNotEmpty();
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
        Duration timeout = timeForAll();
        cloud.fault(Faults.stall().on(cloud.listPath()));
        CostSnapshot snapshot =
                collector().collect(CollectRequest.builder().timeout(timeout).build());
        isMissing(snapshot, PartStatus.FAILED);
        assertThat(snapshot.charges()).isNotEmpty();
    }

    /** Ample for all but the answer that never comes, seen from what a whole collection takes here and now. */
    private Duration timeForAll() {
        long start = System.nanoTime();
        collect();
        Duration ample =
                Duration.ofNanos(System.nanoTime() - start).multipliedBy(5).plusSeconds(2);
        return ample.compareTo(patience()) < 0 ? ample : patience();
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

    private void isMissing(CostSnapshot snapshot, PartStatus status) {
        assertThat(snapshot.part(cloud.listPart())).isEqualTo(status);
        assertThat(snapshot.isComplete()).isFalse();
        assertThat(snapshot.issues()).extracting(Issue::part).contains(cloud.listPart());
    }
}
